# شركاء المركز، وما اتُّفق عليه معهم، وما أُنجز منه.
partners-ours = شركاء المركز
partners-told = ما تحكيه المصادر
partners-open = معطيات مفتوحة
partners-open-text = الشيء نفسه للآلات، بكل لغة. وما ليس عموميا ليس فيها.
partners-open-partners = الشركاء
partners-open-agreements = الاتفاقيات
partners-open-actions = الأعمال
agreements-title = الاتفاقيات والخطط المشتركة
agreements-centre = المركز
agreements-over = انتهت
agreements-until = إلى غاية
agreements-no-end = لم يُتفق على نهاية
agreements-document = النص نفسه
agreements-plan = الخطة المشتركة
agreements-no-actions = لا يوجد أي عمل عمومي بعد.
agreements-progress = { $all ->
    [one] أُنجز { $done } من عمل واحد.
    [two] أُنجز { $done } من عملين.
    [few] أُنجز { $done } من { $all } أعمال.
   *[other] أُنجز { $done } من { $all } عملا.
}
agreements-progress-late = { $all ->
    [one] أُنجز { $done } من عمل واحد، والمتأخر { $late }.
    [two] أُنجز { $done } من عملين، والمتأخر { $late }.
    [few] أُنجز { $done } من { $all } أعمال، والمتأخر { $late }.
   *[other] أُنجز { $done } من { $all } عملا، والمتأخر { $late }.
}
agreements-late = متأخر
agreements-due-on = الأجل { $day }
agreements-done-on = أُنجز في { $day }
agreements-evidence = انظروا:
agreements-approved = كما وافق عليه عضوان من المركز في { $day }.
agreements-status-planned = مبرمج
agreements-status-ongoing = جار
agreements-status-done = أُنجز
agreements-status-dropped = تُرك
agreements-year = ما قمنا به معا سنة { $year }
agreements-year-door = ما أُنجز سنة { $year }
agreements-year-written = كُتب في { $day } انطلاقا مما نُشر.
agreements-year-goes-on = لم تنته السنة بعد.
agreements-year-held = الاتفاقيات السارية
agreements-year-none = لا شيء.
agreements-year-done = أُنجز
agreements-year-late = متأخر
agreements-year-open = ما بقي
agreements-year-dropped = تُرك
agreements-year-unknown = لا تُحسب إلا الأعمال العمومية. أما ما غيّرته في حياة الناس فلا يُقاس هنا، ولا يقال عنه شيء.
experts-title = الخبراء
experts-lead = أشخاص من شركائنا قبلوا ذكر أسمائهم. اكتبوا إلى المركز وهو يصلكم بهم.
experts-ask = طلب خبير
experts-theme = المجال
experts-all = كل الخبراء
experts-none = لم يُسجل أحد بعد. اكتبوا إلى المركز: فقد يعرف أحدا.
experts-none-such = لم يُسجل أحد لهذا. خففوا الاختيار، أو اكتبوا إلى المركز.
experts-theme-awareness = التعليم والتحسيس
experts-theme-children = الأطفال والشباب
experts-theme-women = العنف ضد النساء على الإنترنت
experts-theme-law = القانون والشكايات
experts-theme-personal-data = المعطيات الشخصية
experts-theme-firms = المقاولات الصغرى
experts-theme-incidents = الحوادث وإصلاح آثارها
experts-theme-critical-systems = الأنظمة الحيوية
experts-theme-press = الصحافة والتحقق من الأخبار
experts-theme-artificial-intelligence = الذكاء الاصطناعي

# ما أرادت دورة أو خطة مشتركة بلوغه.
impact-title = ما كان مرجوا، وما تحقق
impact-lead = كما وافق عليه عضوان من المركز. وما لم يقسه أحد يقال إنه غير معروف.
impact-none = لم يُنشر أي مؤشر.
impact-level-reach = مدى الوصول
impact-level-reaction = رأي الناس
impact-level-learning = ما تعلمه الناس
impact-level-behaviour = ما تغير في سلوك الناس
impact-level-result = ما تحسن للجميع
impact-baseline = قبل ذلك
impact-no-baseline = لم يقسه أحد من قبل
impact-period = الفترة
impact-target = المرجو
impact-actual = المتحقق
impact-no-target = لم يُحدد شيء
impact-unknown = غير معروف
impact-paired = { $people ->
    [one] أجاب شخص واحد قبل وبعد: الجواب الصحيح قبل { $before } %، وبعد { $after } %.
    [two] أجاب شخصان قبل وبعد: الجواب الصحيح قبل { $before } %، وبعد { $after } %.
    [few] أجاب { $people } أشخاص قبل وبعد: الجواب الصحيح قبل { $before } %، وبعد { $after } %.
   *[other] أجاب { $people } شخصا قبل وبعد: الجواب الصحيح قبل { $before } %، وبعد { $after } %.
}

# دورة في ورقة واحدة.
leaflet-title = مطوية هذه الدورة
leaflet-come = تعالوا
leaflet-need = عندما تحتاجون إليها
leaflet-help = المساعدة، برسالة مقفلة لا يقرؤها إلا الفريق:
leaflet-check = هل هذه الرسالة نصب؟
leaflet-learn = أدلة قصيرة للجميع:
leaflet-code = رمز QR لصفحة هذه الدورة
leaflet-back = العودة إلى الدورة
leaflet-print = اطبعوا هذه الصفحة: لا تُطبع إلا المطوية. اطووها مرة واحدة.
