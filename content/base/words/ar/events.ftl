# Events, registering for them, the programme, partners.

# ---- events

events-title = الأنشطة
events-lead = ورشات ومحاضرات وقوافل قريبة منكم أو عن بعد. الحضور مجاني، إلا إذا كُتب غير ذلك.
events-none = لا يوجد أي نشاط معلن الآن. أما الأدلة فهي هنا في كل وقت.
events-none-such = لا يوجد نشاط يجمع كل هذه الاختيارات. أزيلوا بعضها، أو اطلعوا على كل الأنشطة.
events-all = كل الأنشطة
events-narrow = البحث عن نشاط قريب منكم
events-any = الكل
events-show = عرض
events-past = أنشطة سابقة
events-where = أين
events-town = المدينة
events-for = لمن
events-spoken = بأي لغة
events-access = متوفر لمن يحتاج إليه
events-online = عن بعد
events-from = { $count ->
        [zero] لا مواعيد
        [one] موعد واحد
        [two] موعدان
        [few] { $count } مواعيد
        [many] { $count } موعدا
       *[other] { $count } موعد
    } ابتداء من { $day }
events-hours = { $day }، من { $from } إلى { $until }
events-hours-days = من { $day }، الساعة { $from }، إلى { $last }، الساعة { $until }
events-cancelled = أُلغي
events-over = لقد انتهى.
events-invented = مثال مخترع
events-invented-text = يبيّن كيف يُعرض النشاط. لا شيء مما فيه حقيقي: لا تتنقلوا من أجله.
events-when-where = متى وأين
events-speakers = من يتناول الكلمة
events-free = تعالوا مباشرة: لا حاجة إلى التسجيل.
events-children = هذا اللقاء للأطفال: يسجلهم أحد الوالدين أو ولي الأمر، أو أستاذ أو أستاذة.
events-left = { $left ->
        [zero] لم يبق أي مقعد.
        [one] بقي مقعد واحد.
        [two] بقي مقعدان.
        [few] بقيت { $left } مقاعد.
        [many] بقي { $left } مقعدا.
       *[other] بقي { $left } مقعد.
    }
events-full = { $waiting ->
        [zero] كل المقاعد محجوزة. إذا سجّلتم الآن، تكونون في أول لائحة الانتظار.
        [one] كل المقاعد محجوزة، وهناك شخص واحد ينتظر. كل مقعد يفرغ يُعرض على من حان دوره.
        [two] كل المقاعد محجوزة، وهناك شخصان ينتظران. كل مقعد يفرغ يُعرض على من حان دوره.
        [few] كل المقاعد محجوزة، وهناك { $waiting } أشخاص ينتظرون. كل مقعد يفرغ يُعرض على من حان دوره.
        [many] كل المقاعد محجوزة، وهناك { $waiting } شخصا ينتظرون. كل مقعد يفرغ يُعرض على من حان دوره.
       *[other] كل المقاعد محجوزة، وهناك { $waiting } شخص ينتظرون. كل مقعد يفرغ يُعرض على من حان دوره.
    }
events-queue = الانضمام إلى لائحة الانتظار
events-about = عن هذا النشاط
events-with = مع
events-follow = تابعوا الأنشطة
events-follow-text = يمكن للتقويم في هاتفكم أو لبرنامج قراءة الأخبار أن يتابع هذه العناوين. ولا نعرف بذلك أي شيء عنكم.
events-calendar-all = كل الأنشطة في تقويمكم (iCalendar)
events-feed = أخبار الأنشطة (Atom)

events-format-workshop = ورشة
events-format-seminar = ندوة
events-format-forum = منتدى
events-format-symposium = ملتقى
events-format-conference = مؤتمر
events-format-caravan = قافلة
events-format-course = تكوين
events-format-media = في وسائل الإعلام
events-format-guide = دليل
events-format-launch = إطلاق

events-spoken-ar = العربية
events-spoken-ary = الدارجة
events-spoken-zgh = الأمازيغية
events-spoken-fr = الفرنسية
events-spoken-en = الإنجليزية
events-spoken-sign = لغة الإشارة

events-access-step-free = ولوج بلا درج
events-access-sign-language = ترجمة إلى لغة الإشارة
events-access-captions = كتابة ما يقال
events-access-quiet-room = قاعة هادئة
events-access-childcare = رعاية الأطفال أثناء اللقاء

# ---- registering

register-title = التسجيل
register-sealed = الفريق وحده يستطيع قراءة ما تكتبونه. وهذا الموقع لا يعرف إلا أن مقعدا قد حُجز.
register-approval = يجيب الفريق بنعم أو لا عن كل طلب تسجيل.
register-send = التسجيل
register-opens = يُفتح التسجيل يوم { $day }.
register-closed = أُغلق التسجيل.
register-sent = وصل تسجيلكم
register-code = يظهر هذا الرمز مرة واحدة فقط. به تعرفون أين وصل تسجيلكم، وبه يمكنكم ترك مقعدكم لشخص آخر.
register-done = هذا كل شيء
register-later = برمزكم يمكنكم في أي وقت أن تطلعوا على تسجيلكم، أو تلغوه، أو تأخذوا مقعدا عُرض عليكم.

place-door = تسجيلي
place-title = تسجيلي أو مساهمتي
place-lead = اكتبوا رمز التتبع الذي حصلتم عليه عند التسجيل أو عند إرسال مساهمتكم.
place-open = عرض
place-unknown = لا شيء مسجّل بهذا الرمز. ربما هو رمز رسالة:
place-moved = لم يعد ذلك ممكنا. هذا هو الوضع الآن.
place-taken = لكم مقعد محجوز.
place-waiting = { $ahead ->
        [zero] دوركم هو التالي في لائحة الانتظار.
        [one] قبلكم شخص واحد في لائحة الانتظار.
        [two] قبلكم شخصان في لائحة الانتظار.
        [few] قبلكم { $ahead } أشخاص في لائحة الانتظار.
        [many] قبلكم { $ahead } شخصا في لائحة الانتظار.
       *[other] قبلكم { $ahead } شخص في لائحة الانتظار.
    }
place-offered = هناك مقعد لكم. نحتفظ لكم به إلى { $day }، الساعة { $hour }.
place-off = لن ينعقد هذا اللقاء. نأسف لذلك.
place-offered-now = هناك مقعد شاغر لكم.
place-asked = لم يجب الفريق بعد عن طلب تسجيلكم.
place-cancelled = ألغيتم تسجيلكم. شكرا لكم: صار بإمكان شخص آخر أن يحضر.
place-refused = لم يتمكن الفريق من إعطائكم مقعدا.
place-lapsed = انتهت المهلة: المقعد الذي احتفظنا لكم به صار متاحا لغيركم.
place-accept = أخذ المقعد
place-give-up = لا يمكنكم الحضور؟
place-give-up-text = إذا كان لكم مقعد، فسيذهب إلى من حان دوره.
place-cancel = إلغاء تسجيلي
place-sure = لا يمكن التراجع عن هذا: سيكون عليكم التسجيل من جديد، بعد كل من ينتظر.
place-cancel-now = نعم، إلغاء التسجيل
place-ticket = عند الباب، أظهروا هذا:
place-calendar = إضافة إلى تقويمي

# ---- the programme

programme-door = البرنامج الوطني منذ سنة 2010
programme-title = البرنامج الوطني
programme-lead = ما أُنجز في البلاد من أجل الثقة في العالم الرقمي، دورة بعد دورة، كما ترويه المصادر.
programme-organiser = من تنظيم
programme-number = { $series }، الدورة { $number }
programme-edition-number = الدورة { $number }
programme-edition = جزء من
programme-unknown = غير معروف
programme-place-unknown = المكان غير معروف
programme-until = إلى غاية { $day }
programme-between = من { $first } إلى { $last }
programme-when = متى
programme-theme = الموضوع
programme-for = لمن
programme-strategy = الاستراتيجية
programme-pillars = الركائز
programme-reached = بالأرقام
programme-counted = { $events ->
        [zero] لم يُعلن هنا عن أي نشاط
        [one] نشاط واحد أُعلن عنه هنا
        [two] نشاطان أُعلن عنهما هنا
        [few] { $events } أنشطة أُعلن عنها هنا
        [many] { $events } نشاطا أُعلن عنها هنا
       *[other] { $events } نشاط أُعلن عنها هنا
    }، { $held ->
        [zero] لم ينعقد أي لقاء بعد
        [one] لقاء واحد انعقد
        [two] لقاءان انعقدا
        [few] { $held } لقاءات انعقدت
        [many] { $held } لقاء انعقدت
       *[other] { $held } لقاء انعقدت
    }، { $towns ->
        [zero] لا مدينة بعد
        [one] مدينة واحدة
        [two] مدينتان
        [few] { $towns } مدن
        [many] { $towns } مدينة
       *[other] { $towns } مدينة
    }
programme-activities = ما أُنجز
programme-source = من أين جاء هذا
programme-sources = ما لا يذكره أي مصدر نكتب أنه «غير معروف». هل عندكم وثيقة تقول أكثر؟ اكتبوا إلى الفريق.
programme-invented-text = يبيّن كيف تُعرض الدورة. لا شيء مما فيه حقيقي.
programme-toolkit = للطباعة والتوزيع
programme-toolkit-text = مطوية، وملصق لكل نشاط، بثلاث لغات، مع رمز QR يقود إلى الصفحة.
programme-poster = ملصق
programme-poster-back = الرجوع إلى النشاط
programme-poster-print = اطبعوا هذه الصفحة: لا يُطبع منها إلا الملصق.
programme-code = رمز QR يفتح صفحة هذا النشاط

pillar-awareness = التحسيس والوقاية
pillar-knowledge = التكوين والمعرفة
pillar-assistance = المساعدة والمواكبة
pillar-cooperation = التعاون

programme-role-organiser = التنظيم
programme-role-patron = الإشراف
programme-role-co-organiser = المشاركة في التنظيم
programme-role-partner = شريك
programme-role-speaker = تناول الكلمة
programme-role-host = الاستضافة

# ---- partners

partners-title = الشركاء والاتفاقيات
partners-lead = الأسماء المذكورة في البرنامج، ودور كل منها، وما اتُّفق عليه.
partners-door = من شارك، وما اتُّفق عليه
partners-named = كل اسم هنا ورد في مصدر. ولا يعني ذلك أن الجهة المذكورة تدعم هذا الموقع.
partners-parties = بين
partners-signed = التوقيع
partners-place = أين
partners-scope = موضوعها
partners-kind-state = الدولة
partners-kind-private = المقاولات
partners-kind-civil-society = المجتمع المدني
partners-kind-press = الصحافة
partners-kind-university = الجامعات
partners-kind-international = هيئات دولية

# ---- certificates

verify-title = هل هذه الشهادة أصلية؟
verify-lead = افتحوا رابط الشهادة أو امسحوا رمزها، أو ألصقوا الرابط هنا.
verify-code = الرابط، أو ما يأتي بعد علامة #
verify-check = تحقق
verify-kept = ما تلصقونه يُفحص ثم يُنسى.
verify-wrong = هذه ليست شهادة أصلية.
verify-wrong-text = إما أنها غُيرت، وإما أن جزءا منها ناقص: ألصقوا الرابط كاملا.
verify-genuine = أصلية
verify-genuine-text = وقّع المركز هذه الشهادة، ولم يتغير فيها شيء.
verify-invented = لم يُنظم هذا النشاط قط.
verify-certificate = شهادة حضور
verify-took-part = تثبت هذه الشهادة المشاركة في
verify-scan = امسحوا الرمز للتحقق
verify-another = التحقق من شهادة أخرى
events-feedback = هل حضرتم؟ قولوا كيف كانت
events-learning-before = قبل حضوركم: خمسة أسئلة
events-learning-after = هل حضرتم؟ الأسئلة الخمسة نفسها
mail-place-next = قولوا كيف كانت، بلا اسم:
