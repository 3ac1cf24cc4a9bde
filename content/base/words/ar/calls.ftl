# الدعوات إلى المساهمة، وبرنامج منتدى أو ملتقى، ومن يتناول الكلمة، وما يبقى منه.
calls-title = الدعوات إلى المساهمة
calls-lead = هل تريدون تناول الكلمة، أو عرض أبحاثكم، أو تنشيط ورشة؟ هنا يدعوكم المركز إلى ذلك.
calls-open = مفتوحة الآن
calls-none = لا توجد أي دعوة مفتوحة الآن. عودوا لاحقا، أو تابعوا الأنشطة.
calls-past = دعوات سابقة
calls-until = إلى غاية { $moment }
calls-clock = بتوقيت بلد المركز، لا بتوقيت هاتفكم.
calls-from = تُفتح في { $moment }
calls-closed = أُغلقت هذه الدعوة.
calls-withdrawn = سُحبت هذه الدعوة.
calls-kinds = ما يمكنكم اقتراحه
calls-kind-talk = مداخلة
calls-kind-paper = ورقة بحثية
calls-kind-poster = ملصق علمي
calls-kind-workshop = ورشة
calls-kind-panel = مائدة مستديرة
calls-theme = المحور
calls-themes = المحاور
calls-theme-other = موضوع آخر
calls-languages = اللغات
calls-event = النشاط
calls-how = كيف تُختار المساهمات
calls-how-names = من يقرأ نصكم لا يرى اسمكم ولا مكان عملكم. لا تكتبوهما في النص.
calls-how-conflicts = تُعرض على القراء أسماء كل من أرسل مساهمة، ليصرّحوا بتضارب المصالح إن وُجد. ومن صرّح بتضارب مع شخص لا يرى أبدا ما أرسله هذا الشخص.
calls-how-wait = لا يقرأ أحد أي مساهمة قبل انقضاء اليوم الأخير.
calls-how-answer = كل من أرسل مساهمة يحصل على جواب، عبر البريد الإلكتروني أو برمز التتبع.
calls-how-erased = يُمسح ما أرسلتموه بعد سنة من اليوم الأخير على أبعد تقدير. أما ما نُشر فيبقى.
calls-send = إرسال مساهمة
calls-mine = مساهمتي
calls-all = كل الدعوات
contribute-title = إرسال مساهمة
contribute-sealed = الفريق وحده يستطيع قراءة ما تكتبونه. وهذا الموقع لا يعرف إلا أن شيئا قد أُرسل.
contribute-approval = من يقرأ مساهمتكم لا يرى اسمكم.
contribute-send = إرسال
contribute-opens = تُفتح الدعوة يوم { $day }.
contribute-closed = أُغلقت الدعوة.
contribute-sent = وصلت مساهمتكم
contribute-code = يظهر هذا الرمز مرة واحدة فقط. به تعرفون القرار، وبه يمكنكم سحب مساهمتكم.
contribute-done = هذا كل شيء
contribute-later = برمزكم يمكنكم في أي وقت أن تعرفوا أين وصلت مساهمتكم، أو تسحبوها.
contribution-taken = قُبلت مساهمتكم. شكرا لكم! سيكتب إليكم الفريق عن الخطوات الموالية.
contribution-waiting = لم يتخذ الفريق قراره بعد.
contribution-asked = وصلت مساهمتكم. يتخذ الفريق قراره بعد اليوم الأخير من الدعوة.
contribution-cancelled = سحبتم مساهمتكم. وقد مُسح ما أرسلتموه.
contribution-refused = لم تُقبل مساهمتكم هذه المرة. شكرا لكم على إرسالها.
contribution-off = سُحبت هذه الدعوة. نأسف لذلك.
contribution-give-up = هل تريدون سحبها؟
contribution-give-up-text = لن يقرأها أحد بعد ذلك، وتُمسح.
contribution-cancel = سحب مساهمتي
contribution-sure = لا يمكن التراجع عن هذا. وما دامت الدعوة مفتوحة، يمكنكم إرسال مساهمة أخرى.
contribution-cancel-now = نعم، سحب المساهمة
timetable-title = البرنامج
timetable-of = برنامج «{ $event }»
timetable-door = البرنامج: من يتناول الكلمة ومتى
timetable-together = في الوقت نفسه
timetable-unplaced = لم يُحدد الوقت والقاعة بعد
timetable-none-such = لا شيء يمكن متابعته بهذه اللغة.
timetable-languages = أريد متابعة البرنامج باللغة
timetable-interpreted = مع ترجمة فورية إلى { $languages }
timetable-hours = من { $from } إلى { $until }
timetable-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
timetable-speakers = من يتناول الكلمة
events-interpreted = ترجمة فورية إلى
speakers-presents = المساهمات في البرنامج
speakers-website = الموقع الشخصي
proceedings-of = أعمال «{ $event }»
proceedings-door = الأوراق وشرائح العروض
proceedings-lead = ما قُدّم، لمن يريد قراءته من جديد أو الاستشهاد به.
proceedings-none = لا توجد أوراق ولا شرائح بعد.
proceedings-abstract = الملخص
proceedings-paper = الورقة
proceedings-slides = شرائح العرض
proceedings-file = { $what } (PDF، { $size } كيلوبايت)
proceedings-licence = الرخصة
proceedings-licence-cc-by = CC BY 4.0: استعملوه كما تشاؤون، مع ذكر اسم المؤلف
proceedings-licence-cc-by-sa = CC BY-SA 4.0: استعملوه مع ذكر اسم المؤلف، وانشروا ما تنجزونه منه بالرخصة نفسها
proceedings-licence-cc-by-nc-nd = CC BY-NC-ND 4.0: انشروه كاملا كما هو، مع ذكر اسم المؤلف، ولغير غرض تجاري
proceedings-licence-reserved = كل الحقوق محفوظة: لغير القراءة، اطلبوا إذن المؤلف
proceedings-cite = كيف تستشهدون بهذه المساهمة
proceedings-bibtex = لبرامج تدبير المراجع (BibTeX)
