# شركاء المركز، وما اتُّفق عليه معهم، وما أُنجز منه.
partners-ours = شركاء المركز
partners-told = ما ترويه المصادر
partners-open = معطيات مفتوحة
partners-open-text = المعطيات نفسها في صيغة تقرؤها البرامج، بكل اللغات. وليس فيها إلا ما هو منشور.
partners-open-partners = الشركاء
partners-open-agreements = الاتفاقيات
partners-open-actions = الأعمال
agreements-title = الاتفاقيات والخطط المشتركة
agreements-centre = المركز
agreements-over = انتهت
agreements-until = آخر يوم
agreements-no-end = غير محدد
agreements-document = النص نفسه
agreements-document-there = النص، في موقع آخر
agreements-plan = الخطة المشتركة
agreements-no-actions = لم يُنشر أي عمل بعد.
agreements-progress = { $all ->
    [one] أُنجز { $done } من عمل واحد.
    [two] أُنجز { $done } من عملين.
    [few] أُنجز { $done } من { $all } أعمال.
    [many] أُنجز { $done } من { $all } عملا.
   *[other] أُنجز { $done } من { $all } عمل.
}
agreements-progress-late = { $all ->
    [one] أُنجز { $done } من عمل واحد، والمتأخر { $late }.
    [two] أُنجز { $done } من عملين، والمتأخر { $late }.
    [few] أُنجز { $done } من { $all } أعمال، والمتأخر { $late }.
    [many] أُنجز { $done } من { $all } عملا، والمتأخر { $late }.
   *[other] أُنجز { $done } من { $all } عمل، والمتأخر { $late }.
}
agreements-late = متأخر
agreements-due-on = الأجل: { $day }
agreements-done-on = أُنجز في { $day }
agreements-evidence = انظروا:
agreements-approved = كما وافق عليه عضوان من المركز في { $day }.
agreements-status-planned = مبرمج
agreements-status-ongoing = قيد الإنجاز
agreements-status-done = أُنجز
agreements-status-dropped = تم التخلي عنه
agreements-year = ما قمنا به معا سنة { $year }
agreements-year-door = ما أُنجز سنة { $year }
agreements-year-written = كُتب في { $day } انطلاقا مما نُشر.
agreements-year-goes-on = لم تنته السنة بعد.
agreements-year-held = الاتفاقيات السارية
agreements-year-none = لا توجد أي اتفاقية.
agreements-year-done = ما أُنجز
agreements-year-late = ما تأخر
agreements-year-open = ما بقي
agreements-year-dropped = ما تم التخلي عنه
agreements-year-unknown = لا تُحسب إلا الأعمال المنشورة. أما ما غيّرته في حياة الناس فلا يُقاس هنا، ولا يقال عنه شيء.
experts-title = الخبراء
experts-lead = أشخاص يعملون مع شركائنا وقبلوا ذكر أسمائهم. اكتبوا إلى المركز: سيربط الاتصال بينكم وبينهم.
experts-ask = طلب خبير
experts-theme = المجال
experts-all = كل الخبراء
experts-none = لم يُسجل أحد بعد. اكتبوا إلى المركز: فقد يعرف أحدا.
experts-none-such = لا أحد يجمع كل هذه الاختيارات. أزيلوا بعضها، أو اكتبوا إلى المركز.
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
impact-title = ما أردنا بلوغه، وما تحقق
impact-lead = أرقام وافق عليها عضوان من المركز. وما لم يقسه أحد نكتب أنه «غير معروف».
impact-none = لم يُنشر أي مؤشر.
impact-level-reach = من وصلنا إليهم
impact-level-reaction = رأي الناس
impact-level-learning = ما تعلمه الناس
impact-level-behaviour = ما تغير في سلوك الناس
impact-level-result = ما تحسن للجميع
impact-baseline = قبل ذلك
impact-no-baseline = لم يقسه أحد من قبل
impact-period = الفترة
impact-target = المستهدف
impact-actual = المحقق
impact-no-target = لم يُحدد شيء
impact-unknown = غير معروف
impact-learning-how = يجيب الأشخاص أنفسهم عن السؤال نفسه قبل اللقاء وبعده، ويُجمع جوابا كل شخص بعلامة لا يعرفها غيره. ويتم الحساب آليا.
impact-paired = { $people ->
    [one] أجاب شخص واحد في المرتين. الأجوبة الصحيحة: { $before } في المئة من قبل، و{ $after } في المئة من بعد.
    [two] أجاب شخصان في المرتين. الأجوبة الصحيحة: { $before } في المئة من قبل، و{ $after } في المئة من بعد.
    [few] أجاب { $people } أشخاص في المرتين. الأجوبة الصحيحة: { $before } في المئة من قبل، و{ $after } في المئة من بعد.
    [many] أجاب { $people } شخصا في المرتين. الأجوبة الصحيحة: { $before } في المئة من قبل، و{ $after } في المئة من بعد.
   *[other] أجاب { $people } شخص في المرتين. الأجوبة الصحيحة: { $before } في المئة من قبل، و{ $after } في المئة من بعد.
}

# دورة في ورقة واحدة.
leaflet-title = مطوية هذه الدورة
leaflet-come = تعالوا
leaflet-need = عند الحاجة
leaflet-help = المساعدة، برسالة مقفلة لا يقرؤها إلا الفريق:
leaflet-check = هل هذه الرسالة نصب؟
leaflet-learn = أدلة قصيرة للجميع:
leaflet-code = رمز QR لصفحة هذه الدورة
leaflet-back = الرجوع إلى الدورة
leaflet-print = اطبعوا هذه الصفحة: لا تُطبع منها إلا المطوية. اطووها مرة واحدة.
