# صفحات الفريق

## بجانب كل صفحة

desk-places = الأقسام
desk-alarm-label = مستعجل
desk-alarm = { $count ->
        [zero] لا يوجد ملف مستعجل غير مقروء.
        [one] ملف مستعجل واحد فيه جديد لم يقرأه أحد.
        [two] ملفان مستعجلان فيهما جديد لم يقرأه أحد.
        [few] { $count } ملفات مستعجلة فيها جديد لم يقرأه أحد.
        [many] { $count } ملفا مستعجلا فيها جديد لم يقرأه أحد.
       *[other] { $count } ملف مستعجل فيها جديد لم يقرأه أحد.
    }
desk-alarm-see = عرضها الآن
desk-tab-new = جديدة
desk-tab-mine = ملفاتي
desk-tab-waiting = تنتظر المرسل
desk-tab-closed = مغلقة
desk-tab-all = الكل
desk-enter-link = ملف جديد: مكالمة أو زيارة
desk-status-new = جديد
desk-status-open = ينتظر جوابنا
desk-status-waiting = ينتظر المرسل
desk-status-closed = مغلق
desk-unread-count = غير مقروءة: { $count }
desk-audit = من فعل ماذا
desk-signed-in = الجلسة باسم { $name }
desk-lock = إقفال الآن
desk-unlock = فتح القفل
desk-sign-out = تسجيل الخروج
desk-keys = لوحة المفاتيح
desk-keys-title = العمل بلوحة المفاتيح
desk-keys-move = الملف أو الرسالة التالية، والسابقة
desk-keys-open = فتح الملف
desk-keys-filter = تضييق اللائحة
desk-keys-reply = كتابة جواب
desk-keys-note = كتابة ملاحظة للفريق
desk-keys-help = فتح هذه المساعدة
desk-keys-typing = عندما تكتبون في خانة، لا تفعل هذه المفاتيح شيئا غير الكتابة.
desk-keys-on = استعمال هذه الاختصارات في هذا المتصفح
desk-keys-close = إغلاق
desk-collect = جلب الرسائل الآن
desk-link = الاتصال بالموقع العمومي
desk-link-never = لم تُجلب أي رسالة منذ تشغيل هذا المكتب.
desk-link-last = آخر جلب للرسائل: { $ago }.
desk-link-failing = الاتصال بالموقع العمومي لا يعمل كما يجب منذ { $since }.
desk-link-unreachable = الموقع لا يجيب. تحققوا من هذه الشبكة، ومن أن الموقع العمومي يعمل. الرسائل محفوظة هناك، وتصل بمجرد أن يجيب.
desk-link-refused = الموقع يرفض مفتاح هذا المكتب. على من يدبّر المفاتيح أن ينشر الدليل من جديد.
desk-link-clock = بين الساعتين فرق يزيد على دقيقة. اضبطوا ساعة هذا الجهاز.
desk-link-other = السبب مكتوب في سجل هذا الجهاز. الرسائل محفوظة في الموقع العمومي.
desk-link-waiting = { $count ->
        [zero] لا شيء ينتظر الإرسال.
        [one] شيء واحد ينتظر الإرسال.
        [two] شيئان ينتظران الإرسال.
        [few] { $count } أشياء تنتظر الإرسال.
        [many] { $count } شيئا ينتظر الإرسال.
       *[other] { $count } شيء ينتظر الإرسال.
    }
desk-link-locked = ما دام المكتب مقفلا لا يُجلب أي شيء.
desk-ago-now = الآن
desk-ago-minutes = { $count ->
        [zero] الآن
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $count } دقائق
        [many] قبل { $count } دقيقة
       *[other] قبل { $count } دقيقة
    }
desk-ago-hours = { $count ->
        [zero] الآن
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { $count } ساعات
        [many] قبل { $count } ساعة
       *[other] قبل { $count } ساعة
    }
desk-ago-days = { $count ->
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يوما
       *[other] قبل { $count } يوم
    }
desk-for-minutes = { $count ->
        [zero] أقل من دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
desk-for-hours = { $count ->
        [zero] أقل من ساعة
        [one] ساعة
        [two] ساعتين
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
desk-for-days = { $count ->
        [zero] أقل من يوم
        [one] يوم
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يوما
       *[other] { $count } يوم
    }

## بعد كل عمل

desk-note-replied = كُتب جوابكم. سيجده المرسل بمجرد أن ينقله الاتصال.
desk-note-closed = أُغلق الملف. سيجد المرسل كلمتكم الأخيرة بمجرد أن ينقلها الاتصال.
desk-note-noted = حُفظت الملاحظة. لا يقرؤها إلا الفريق.
desk-note-taken = هذا الملف عندكم الآن.
desk-note-given = لم يعد هذا الملف عند أحد: رجع إلى الملفات الجديدة.
desk-note-handed = سُلّم الملف.
desk-note-marked = تغيّرت العلامة.
desk-note-entered = حُفظ الملف، وهو عندكم. ينتقل رمزه إلى الموقع العمومي مع الجلب القادم.
desk-note-collecting = بدأ جلب الرسائل. أعيدوا تحميل هذه الصفحة بعد لحظة.
desk-note-erased = مُسح الملف.
desk-note-quarantined = المرفق في الحجر: لا أحد يستطيع فتحه.
desk-note-released = يمكن فتح المرفق من جديد.
desk-note-destroyed = أُتلف المرفق.

## تسجيل الدخول وفتح القفل

desk-sign-in-title = تسجيل الدخول
desk-sign-in-name = الاسم
desk-sign-in-password = كلمة السر
desk-sign-in-button = الدخول
desk-sign-in-refused = الاسم وكلمة السر لا يتوافقان.
desk-sign-in-too-many = محاولات كثيرة. حاولوا من جديد بعد { $minutes ->
        [zero] لحظة
        [one] دقيقة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }.
desk-session-ended = انتهت جلستكم. سجّلوا الدخول من جديد، وسترجعون إلى حيث كنتم.
desk-session-text = ما كتبتموه لم يُرسل. انسخوه قبل تسجيل الدخول:
desk-unlock-title = فتح قفل المكتب
desk-unlock-why = تسجيل الدخول يبيّن من أنتم. وفتح القفل يفتح المفاتيح التي تُقرأ بها الرسائل.
desk-unlock-all = بعد أن يفتح عضو من الفريق القفل، يستطيع كل من سجّل الدخول أن يعمل، إلى أن يُقفله أحد.
desk-unlock-passphrase = عبارة السر
desk-unlock-button = فتح القفل
desk-unlock-with-code = استعمال رمز الاسترجاع
desk-unlock-code = رمز الاسترجاع
desk-unlock-code-hint = الأرقام الأربعون المطبوعة على الورق. الفراغات لا تهم.
desk-unlock-code-button = فتح القفل بالرمز
desk-unlock-refused = هذا لا يفتح أي مفتاح. تحققوا من الحروف الكبيرة ومن لوحة المفاتيح ثم حاولوا من جديد.
desk-unlock-code-refused = هذا الرمز لا يفتح أي مفتاح. قارنوه بالورقة رقما رقما.
desk-unlock-empty = المرجو كتابة عبارة السر أو رمز الاسترجاع.

## صندوق الملفات

desk-inbox-title = الملفات: { $status }
desk-number = الرقم
desk-situation = الحالة
desk-age = العمر
desk-language = اللغة
desk-received = تاريخ التوصل
desk-files = المرفقات
desk-state = الوضع
desk-unread = غير مقروء
desk-erased-line = لا يمكن فتحه
desk-urgent = مستعجل
desk-way-sealed = صفحة بقفل
desk-way-plain = صفحة بلا قفل
desk-way-call = مكالمة
desk-way-whatsapp = واتساب
desk-way-visit = زيارة
desk-waits = ينتظرنا منذ
desk-answered = أُجيب عنه
desk-holder = المتكلف بالملف
desk-filter = تضييق اللائحة
desk-filter-button = عرض
desk-filter-clear = عرض الكل
desk-any = لا يهم
desk-choose = اختاروا…
desk-waits-day = أكثر من يوم
desk-waits-three-days = أكثر من ثلاثة أيام
desk-waits-week = أكثر من أسبوع
desk-order = الترتيب
desk-order-newest = الأحدث أولا
desk-order-oldest = الأطول انتظارا أولا
desk-range = من { $first } إلى { $last }، والمجموع { $all }
desk-pages = صفحات اللائحة
desk-previous = السابق
desk-next = التالي
desk-opening = ما زلنا نفتح الملفات: { $done } من أصل { $all }. اللائحة لم تكتمل بعد؛ أعيدوا تحميل الصفحة بعد لحظة.
desk-empty-page = لم يعد في هذه الصفحة من اللائحة أي شيء.
desk-empty-filter = لا يوجد هنا ملف مطابق. قللوا الاختيارات أو اعرضوا الكل.
desk-empty-mine = ليس عندكم أي ملف. افتحوا ملفا جديدا وتكلفوا به.
desk-empty-all = لا يوجد أي ملف بعد. تظهر الرسائل بعد كل جلب، ويمكن تسجيل مكالمة أو زيارة من «ملف جديد».
desk-empty-new = لا جديد ينتظر الجواب. تظهر الرسائل هنا بعد كل جلب، إلى أن يتكلف بها عضو من الفريق.
desk-empty-waiting = لا يوجد ملف ينتظر المرسل. يأتي الملف إلى هنا بعد الجواب عليه.
desk-empty-closed = لا يوجد ملف مغلق. يأتي الملف إلى هنا مع كلمة أخيرة للمرسل، ويمكنه أن يكتب بعدها فيُفتح من جديد.
desk-refused = { $count ->
        [zero] لا توجد رسائل لم تُفتح.
        [one] رسالة واحدة لم تُفتح، وهي محفوظة جانبا.
        [two] رسالتان لم تُفتحا، وهما محفوظتان جانبا.
        [few] { $count } رسائل لم تُفتح، وهي محفوظة جانبا.
        [many] { $count } رسالة لم تُفتح، وهي محفوظة جانبا.
       *[other] { $count } رسالة لم تُفتح، وهي محفوظة جانبا.
    }
desk-refused-why = رسالة كهذه تغيّرت في الطريق، أو كانت موجهة إلى مكتب آخر، أو لم يعد مفتاحها موجودا. على المرسل أن يرسلها من جديد.

## ملف

desk-case-title = الملف { $number }
desk-case-kind = كيف وصل
desk-case-answers = الأجوبة
desk-case-thread = المحادثة
desk-team-note = ملاحظة · للفريق فقط
desk-team-note-title = ملاحظة للفريق
desk-team-note-label = ملاحظتكم
desk-team-note-hint = تُقفل مع الملف. لا يقرؤها إلا الفريق، ولا تُرسل أبدا.
desk-team-note-button = حفظ هذه الملاحظة، لا يراها المرسل أبدا
desk-held-nobody = لم يتكلف أحد بهذا الملف.
desk-held-mine = هذا الملف عندكم.
desk-held-by = هذا الملف عند { $name }.
desk-take = التكلف بهذا الملف
desk-take-over = التكلف به بدلا منه
desk-give-back = إرجاع الملف
desk-hand-to = تسليمه إلى
desk-hand = تسليم
desk-hand-moved = سبقكم شخص آخر
desk-hand-moved-text = أُخذ الملف أو أُرجع في هذه الأثناء. انظروا إليه من جديد.
desk-urgent-on = وضع علامة «مستعجل»
desk-urgent-off = لم يعد مستعجلا
desk-print-link = طباعة…
desk-print-with-notes = مع ملاحظات الفريق
desk-print-without-notes = بدون ملاحظات
desk-print-warning = الورق غير مقفل، ومسح الملف لا يصل إليه. لا تطبعوا إلا الضروري، بأمر الطباعة في المتصفح.
desk-case-broken = جزء من هذه المحادثة تغيّر أو ضاع. ما ترونه أسفله صحيح. لا تجيبوا قبل فهم ما وقع: أخبروا أحد المشرفين.
desk-sender = المرسل
desk-team = الفريق
desk-not-sent-yet = لم يصل بعد إلى الموقع العمومي
desk-closing = كلمة أخيرة أغلقت الملف
desk-new-since = جديد منذ فتحتم الصفحة
desk-not-a-message = وصل هذا الجزء سليما، لكن برنامج المرسل لم يكتبه على شكل رسالة. لا يمكن عرضه.
desk-no-text = (بدون نص)
desk-file = المرفق { $part }
desk-size-kb = { $size } كيلوبايت
desk-size-mb = { $size } ميغابايت
desk-file-open = فتح
desk-file-show = عرض الصورة ضبابية
desk-kind-unknown = نوعه غير معروف بعد
desk-kind-picture = صورة
desk-kind-pdf = وثيقة PDF
desk-kind-text = نص
desk-kind-other = نوع آخر
desk-show-title = الصورة { $part } من الملف { $number }
desk-show-clear = إظهارها واضحة
desk-show-alt = الصورة التي أرفقها المرسل، ضبابية إلى أن تطلبوا رؤيتها واضحة
desk-show-quarantine = وضعها في الحجر حالا
desk-show-quarantine-text = لن يستطيع أحد فتحها بعد ذلك، ولا حتى أنتم. لماذا؟
desk-show-kept = سُجّل أنكم شاهدتم الصورة. وهي لا تُحفظ في ذاكرة المتصفح. لستم ملزمين بمشاهدتها: يمكن لزميل أو زميلة فعل ذلك.
desk-no-picture = لا يمكن عرض هذا المرفق في الصفحة
desk-no-picture-text = ليس صورة من نوع آمن للعرض، أو أنه كبير جدا. يمكن تنزيله.
desk-file-open-note = كل فتح يُسجَّل. يُنزَّل المرفق على الجهاز: لا تفتحوه إلا عند الضرورة.
desk-file-quarantine = وضع في الحجر…
desk-file-quarantined = في الحجر، وضعه { $name }
desk-file-destroyed = أُتلف
desk-file-release = إخراج من الحجر
desk-file-destroy = إتلاف…
desk-file-second = يقرر مشرف غير { $name }.
desk-reason-minor = يُظهر، أو قد يُظهر، شخصا دون 18 سنة بشكل جنسي
desk-reason-intimate = صورة حميمية لشخص راشد
desk-reason-malware = قد يضر الجهاز الذي يفتحه
desk-reason-other = سبب آخر
desk-reply-title = الجواب
desk-reply-label = جوابكم
desk-reply-hint = يُقفل جوابكم حتى لا يقرأه إلا المرسل. لا تكتبوا كلمات السر ولا أسماء أشخاص آخرين.
desk-reply-language = كتب المرسل بهذه اللغة: { $language }.
desk-reply-button = إرسال الجواب
desk-reply-again = الملف مغلق. الجواب يفتحه من جديد.
desk-close-link = إغلاق هذا الملف…
desk-erase-link = مسح هذا الملف…
desk-fault-empty = المرجو كتابة شيء.
desk-fault-too-long = النص طويل: عدد حروفه { $written }. أقصى ما يمكن إرساله 12000 حرف.
desk-fault-most = النص طويل: أقصى عدد للحروف هو { $most }.
desk-fault-choose = المرجو الاختيار.
desk-fault-moved = لم يُرسل أي شيء: وصل جديد وأنتم تكتبون. اقرؤوه، ثم أرسلوا من جديد. نصكم ما زال هنا.
desk-fault-broken = لم يُرسل أي شيء: هذه المحادثة تغيّرت. أخبروا أحد المشرفين. نصكم ما زال هنا.

## الإغلاق

desk-close-title = إغلاق الملف { $number }
desk-close-text = يقرأ المرسل كلمتكم الأخيرة، ويرى أن الفريق أغلق المحادثة. ويمكنه أن يكتب بعد ذلك، فيُفتح الملف من جديد.
desk-close-label = كلمة أخيرة للمرسل
desk-close-button = إرسال الكلمة الأخيرة والإغلاق
desk-back-to-case = الرجوع إلى الملف
desk-new-messages = رسائل جديدة

## مكالمة أو زيارة تصير ملفا

desk-enter-title = ملف جديد: مكالمة أو محادثة أو زيارة
desk-enter-lead = لمن يحكي لكم ما يقع له. اقرؤوا النص بصوت مسموع أولا، ثم اكتبوا ما يقوله لكم.
desk-enter-faulty = لم يُحفظ أي شيء بعد: ينقص شيء. ما كتبتموه ما زال هنا.
desk-enter-way = كيف يحكي لكم؟
desk-enter-language = لغته
desk-enter-told = ما يحكيه لكم
desk-enter-told-hint = بكلماته هو، قدر الإمكان. لا كلمات السر، ولا أرقام البطائق، ولا أسماء لا حاجة إليها.
desk-enter-button = حفظ الملف وإنشاء الرمز
desk-enter-again = هذه الصفحة أنشأت ملفا من قبل
desk-enter-again-text = ظهر رمزه في ذلك الحين لمن أنشأه، ولا يُحفظ في أي مكان. إذا ضاع من صاحبه، فسجّلوا الملف من جديد في صفحة جديدة، واطلبوا مسح الملف الآخر. وإذا صححتم شيئا فأضيفوه إلى الملف في ملاحظة: ما كتبتموه موجود أسفله.
desk-consent-title = اقرؤوا هذا بصوت مسموع
desk-consent-words = أكتب ما تقولونه لي حتى يتمكن زملائي من مساعدتكم. لا يقرؤه إلا فريقنا. لا نخبر أحدا دون موافقتكم، إلا إذا كانت حياة في خطر أو ألزمنا القانون بذلك. نعطيكم رمزا تقرؤون به جوابنا. ويمكنكم أن تطلبوا منا مسح كل شيء. هل توافقون؟
desk-consent-yes = الشخص موافق
desk-consent-no = الشخص غير موافق…
desk-consent-missing = بدون موافقته لا يُحفظ أي شيء. اسألوه ثم ضعوا علامة في الخانة.
desk-declined-title = لم يُحفظ أي شيء
desk-declined-lead = لم يُكتب أي شيء. ومع ذلك يمكنكم المساعدة بالكلام:
desk-declined-advice = قولوا له الخطوات الأولى من صفحات المساعدة، واحدة واحدة.
desk-declined-danger = إذا كان أحد في خطر، فأعطوا أرقام الطوارئ وابقوا معه على الخط.
desk-declined-themselves = يمكنه أن يكتب إلينا بنفسه في موقعنا، بدون اسم.
desk-declined-later = يمكنه أن يغير رأيه ويتصل من جديد: لن يسأله أحد عن السبب.
desk-declined-back = الرجوع إلى الاستمارة
desk-code-title = رمز التتبع
desk-code-lead = اقرؤوه ببطء، مجموعة مجموعة، ودعوه يعيد كل مجموعة.
desk-code-label = رمز التتبع، خمس مجموعات من خمسة أرقام
desk-code-once = بهذا الرمز يقرأ جوابنا في موقعنا. وإذا ضاع فيما بعد فلا أحد يستطيع استرجاعه.
desk-code-new = عند أول استعمال يحصل على رمز جديد في موقعنا، وبعد ذلك لا يفتح هذا الرمز أي شيء.
desk-code-gone = لا يوجد إلا في هذه الصفحة. إذا أعدتم تحميلها خلال عشر دقائق ظهر لكم مرة أخرى، ويُسجَّل ذلك؛ وبعدها لن يراه أحد من الفريق. لا تكتبوه في أي مكان.
desk-code-done = تم: إلى الملف { $number }
desk-no-form = الاستمارة غير موجودة
desk-no-form-text = لم نتمكن من قراءة الأسئلة من المحتوى. أخبروا المسؤول عن هذا الجهاز.
desk-not-kept = لم يُحفظ الملف
desk-not-kept-locked = أُقفل المكتب في هذه الأثناء. انسخوا النص، وافتحوا القفل، ثم سجلوه من جديد.
desk-not-kept-busy = قاعدة البيانات لا تجيب الآن. انسخوا النص، وانتظروا لحظة، ثم سجلوه من جديد.
desk-not-kept-seal = تعذّر إقفاله. انسخوا النص وأخبروا المسؤول عن هذا الجهاز.

## الحجر

desk-quarantine-title = وضع المرفق { $part } من الملف { $number } في الحجر
desk-quarantine-text = بعد ذلك لن يستطيع أحد فتحه، ولا حتى أنتم. ولا يُخرجه من الحجر أو يُتلفه إلا مشرف غيركم. يُسجَّل السبب، فلا تصفوا المحتوى في مكان آخر.
desk-quarantine-why = لماذا؟
desk-quarantine-choose = المرجو اختيار السبب.
desk-quarantine-button = وضع في الحجر
desk-destroy-title = إتلاف المرفق { $part } من الملف { $number }
desk-destroy-text = لا يمكن التراجع عن هذا. لا يبقى في المكتب إلا سطر يقول إنه أُتلف، ومن أتلفه، ولماذا.
desk-destroy-law = إذا كان القانون يُلزم المركز بتسليم هذا المرفق، فسلّموه أولا.
desk-destroy-button = إتلاف نهائي

## المسح

desk-erase-title = مسح الملف { $number }
desk-erase-cannot = لا يمكن التراجع عن هذا. يُمسح الآن:
desk-erase-messages = { $count ->
        [zero] كل رسائل المحادثة
        [one] رسالة المحادثة
        [two] رسالتا المحادثة
        [few] رسائل المحادثة، وعددها { $count }
        [many] رسائل المحادثة، وعددها { $count }
       *[other] رسائل المحادثة، وعددها { $count }
    }
desk-erase-files = { $count ->
        [zero] كل المرفقات
        [one] مرفق واحد
        [two] مرفقان
        [few] { $count } مرفقات
        [many] { $count } مرفقا
       *[other] { $count } مرفق
    }
desk-erase-whatever = كل ما بقي من الملف
desk-erase-key = مفتاح الملف: بدونه لا يستطيع أحد فتح الملف بعد الآن
desk-erase-front = ما يحفظه منه الموقع العمومي، بمجرد أن يعمل الاتصال: رمز التتبع عند المرسل لا يفتح بعدها أي شيء
desk-erase-backups = ويختفي من النسخ الاحتياطية خلال 30 يوما على الأكثر.
desk-erase-not = لا يُمسح: ما طُبع أو نُزّل، والنسخ الموجودة في مكاتب أخرى.
desk-erase-confirm = للتأكيد، اكتبوا رقم الملف: { $number }
desk-erase-mismatch = ليس هذا رقم الملف.
desk-erase-button = مسح نهائي

## ما لم ينجح

desk-trouble-back = رجوع
desk-trouble-inbox = إلى الملفات
desk-no-case = لا يوجد ملف كهذا
desk-no-case-text = ربما في العنوان خطأ، أو مُسح الملف.
desk-case-erased = مُسح هذا الملف
desk-case-erased-text = لم يعد مفتاحه موجودا: لا أحد يستطيع فتحه.
desk-case-damaged = لا يمكن فتح هذا الملف
desk-case-damaged-text = ما هو محفوظ لا يطابق مفتاحه. أخبروا أحد المشرفين: قد تفيد آخر نسخة احتياطية.
desk-keys-damaged = لا يمكن قراءة المفاتيح
desk-keys-damaged-text = خزانة المفاتيح تالفة. أخبروا المسؤول عن هذا الجهاز: يجب استرجاع آخر نسخة احتياطية منها.
desk-supervisor-only = هذا للمشرفين وحدهم
desk-supervisor-only-text = اطلبوا ذلك من مشرف في فريقكم.
desk-no-file = لا يوجد مرفق كهذا
desk-no-file-text = ربما في العنوان خطأ.
desk-is-quarantined = هذا المرفق في الحجر
desk-is-quarantined-text = لا أحد يستطيع فتحه. يمكن لمشرف لم يضعه هناك أن يُخرجه أو يُتلفه.
desk-is-destroyed = أُتلف هذا المرفق
desk-is-destroyed-text = لم يبق منه شيء في هذا المكتب.
desk-on-its-way = هذا المرفق ما زال في الطريق
desk-on-its-way-text = لم يصل كاملا من الموقع العمومي. حاولوا من جديد بعد الجلب القادم.
desk-second-person = يجب أن يقرر شخص آخر
desk-second-person-text = لا يُخرج المرفق من الحجر أو يُتلفه إلا مشرف لم يضعه فيه.
desk-file-moved = قرر شخص آخر قبلكم
desk-file-moved-text = تغيّر وضع المرفق في هذه الأثناء. انظروا إلى الملف من جديد.
desk-form-old = هذه الاستمارة لم تعد صالحة
desk-form-old-text = سجّلتم الدخول من جديد بعد فتح الصفحة، أو أن الإرسال لم يأت من صفحتنا. لم يتغير أي شيء. أعيدوا تحميل الصفحة، ثم كرروا ما فعلتم.
desk-not-sent = لم يُرسل نصكم
desk-not-sent-locked = أُقفل المكتب في هذه الأثناء. انسخوا نصكم، وافتحوا القفل، ثم أرسلوه من جديد.
desk-not-sent-busy = قاعدة البيانات لا تجيب الآن. انسخوا نصكم، وانتظروا لحظة، ثم أرسلوه من جديد.
desk-not-sent-case = لم يعد فتح الملف ممكنا. انسخوا نصكم إذا كنتم ما زلتم بحاجة إليه.
desk-not-sent-seal = تعذّر إقفال نصكم للمرسل. انسخوه وأخبروا المسؤول عن هذا الجهاز.
desk-your-text = نصكم

## من فعل ماذا

desk-audit-title = من فعل ماذا
desk-audit-intact = { $count ->
        [0] لا يوجد سطر في السلسلة بعد.
        [zero] لا يوجد سطر في السلسلة بعد.
        [one] سطر واحد في السلسلة، لم يتغير.
        [two] سطران في السلسلة، لم يتغيرا.
        [few] { $count } أسطر في السلسلة، لم يتغير منها شيء.
        [many] { $count } سطرا في السلسلة، لم يتغير منها شيء.
       *[other] { $count } سطر في السلسلة، لم يتغير منها شيء.
    }
desk-audit-changed = السجل تغيّر عند السطر { $number }. أخبروا المسؤول عن هذا الجهاز واحتفظوا بنسخة من قاعدة البيانات.
desk-audit-unchecked = لا يمكن التحقق من السجل ما دام المكتب مقفلا.
desk-audit-latest = آخر 200 سطر، الأحدث أولا. الأوقات بالتوقيت العالمي.
desk-audit-empty = لم يحدث أي شيء بعد.
desk-when = متى
desk-who = من
desk-what = ماذا
desk-on-what = على ماذا
desk-system = النظام
desk-deed-case-read = فتح ملف
desk-deed-case-print = طباعة ملف
desk-deed-case-take = التكلف بملف
desk-deed-case-give-back = إرجاع ملف
desk-deed-case-hand = تسليم ملف
desk-deed-alert-write = كتابة تنبيه
desk-deed-subscriber-remove = نسيان عنوان بريد إلكتروني
desk-deed-alert-propose = طلب الموافقة على تنبيه
desk-deed-alert-return = إرجاع تنبيه للتصحيح
desk-deed-alert-approve = الموافقة على تنبيه
desk-deed-alert-revise = بدء تحيين تنبيه
desk-deed-alert-cancel = بدء إلغاء تنبيه
desk-deed-alert-discard = التخلي عما كُتب من تنبيه
desk-deed-event-write = إعداد نشاط
desk-deed-event-propose = طلب الموافقة على نشاط
desk-deed-event-return = إرجاع نشاط للتصحيح
desk-deed-event-approve = الموافقة على نشاط
desk-deed-event-revise = بدء تغيير نشاط
desk-deed-event-cancel = بدء إلغاء نشاط
desk-deed-event-discard = التخلي عما أُعدّ من نشاط
desk-deed-event-plan = تغيير مهام نشاط أو مصاريفه
desk-deed-partner-write = كتابة بطاقة شريك
desk-deed-partner-propose = طلب الموافقة على بطاقة شريك
desk-deed-partner-return = إرجاع بطاقة شريك للتصحيح
desk-deed-partner-approve = الموافقة على بطاقة شريك
desk-deed-partner-revise = بدء تغيير بطاقة شريك
desk-deed-partner-cancel = بدء سحب شريك من اللائحة
desk-deed-partner-discard = التخلي عما كُتب عن شريك
desk-deed-agreement-write = كتابة اتفاقية
desk-deed-agreement-propose = طلب الموافقة على اتفاقية
desk-deed-agreement-return = إرجاع اتفاقية للتصحيح
desk-deed-agreement-approve = الموافقة على اتفاقية
desk-deed-agreement-revise = بدء تغيير اتفاقية
desk-deed-agreement-cancel = بدء إنهاء اتفاقية
desk-deed-agreement-discard = التخلي عما كُتب من اتفاقية
desk-deed-agreement-plan = تغيير خطة مشتركة
desk-deed-indicators-write = كتابة مؤشرات
desk-deed-indicators-propose = طلب الموافقة على مؤشرات
desk-deed-indicators-return = إرجاع مؤشرات للتصحيح
desk-deed-indicators-approve = الموافقة على مؤشرات
desk-deed-indicators-revise = بدء تغيير مؤشرات
desk-deed-indicators-cancel = بدء سحب مؤشرات
desk-deed-indicators-discard = التخلي عما كُتب من مؤشرات
desk-deed-attendee-approve = قبول تسجيل
desk-deed-attendee-refuse = رفض تسجيل
desk-deed-attendee-absent = التراجع عن تأكيد حضور
desk-deed-attendee-write = رسالة إلى كل من سيحضر
desk-deed-case-mark = تغيير علامة الاستعجال في ملف
desk-deed-case-note = كتابة ملاحظة في ملف
desk-deed-case-enter = إنشاء ملف من مكالمة أو زيارة
desk-deed-case-code = عرض رمز ملف جديد مرة أخرى
desk-deed-case-reply = الجواب في ملف
desk-deed-case-close = إغلاق ملف
desk-deed-case-erase = مسح ملف
desk-deed-file-open = فتح مرفق من ملف
desk-deed-file-quarantine = وضع مرفق في الحجر
desk-deed-file-release = إخراج مرفق من الحجر
desk-deed-file-destroy = إتلاف مرفق
desk-deed-sign-in = تسجيل الدخول
desk-deed-sign-in-refused = تسجيل دخول مرفوض
desk-deed-unlock = فتح قفل المكتب
desk-deed-unlock-refused = محاولة فاشلة لفتح قفل المكتب
desk-deed-lock = إقفال المكتب
desk-deed-member-add = إضافة عضو إلى الفريق

## قبل الافتتاح

opening-title = قبل الافتتاح
opening-lead = ما يجب تأكيده أو ملؤه قبل دعوة الناس، ثم كلما مرّ موعد للمراجعة. ومن يدبّر الأجهزة يرى اللائحة نفسها بالأمر «thiqa doctor»، ومعها ما يخص الأجهزة.
opening-empty = لم يبق شيء للتأكيد.
opening-blocking = { $count ->
        [0] لا شيء يمنع الافتتاح.
        [zero] لا شيء يمنع الافتتاح.
        [one] نقطة واحدة تمنع الافتتاح.
        [two] نقطتان تمنعان الافتتاح.
        [few] { $count } نقط تمنع الافتتاح.
        [many] { $count } نقطة تمنع الافتتاح.
       *[other] { $count } نقطة تمنع الافتتاح.
    }
opening-blocks = تمنع الافتتاح
opening-group-emergency = أرقام لمن هو في خطر
opening-group-centre = ما يخص المركز نفسه
opening-group-files = نصوص فيها خطأ
opening-group-channels = طرق أخرى للمساعدة
opening-group-laws = القوانين
opening-group-advice = نصائح حان وقت مراجعتها
opening-group-languages = اللغات
opening-no-emergency = لا يظهر أي رقم للشرطة أو الإنقاذ.
opening-no-emergency-do = لا تستطيع الصفحات أن تقول لمن هو في خطر بمن يتصل. اطلبوا إدراج رقم في channels.toml، وتأكدوا منه.
opening-channel-past = { $name } – في انتظار التأكيد منذ { $day }.
opening-channel-weak = { $name } – لا يؤكده مصدر ثان.
opening-emergency-do = اسألوا المصلحة بطريقة أخرى غير خط الطوارئ: هل هذا هو الرقم لمن هو في خطر؟ ثم اطلبوا تسجيل التاريخ: «Confirming a number» في docs/operating.md.
opening-channel-do = اتصلوا بهذه المصلحة أو افتحوا عنوانها، وقارنوا مع ما تقوله الصفحات. ثم اطلبوا تسجيل التاريخ: «Confirming a number» في docs/operating.md.
opening-due = { $name } – يجب تأكيده من جديد قبل نهاية يوم { $day }.
opening-due-do = أكدوه الآن. بعد هذا اليوم لا يعود الموقع العمومي إلى العمل إذا أُعيد تشغيله (production).
opening-hidden-unverified = { $name } – لا تظهر للناس، لأن لا شيء عنها مؤكد.
opening-hidden-unverified-do = خذوا رقمها أو عنوانها منها مباشرة واطلبوا تسجيله. وإلى ذلك الحين تبقى مخفية.
opening-hidden-no-way = { $name } – لا تظهر للناس، لأن رقمها وعنوانها غير معروفين.
opening-hidden-no-way-do = خذوهما منها مباشرة واطلبوا تسجيلهما. وإلى ذلك الحين تبقى مخفية.
opening-hidden-off = { $name } – لا تظهر للناس، لأن المحتوى يقول ذلك (show = false).
opening-hidden-off-do = إذا كانت تساعد الناس، فأكدوها واطلبوا إظهارها. وإلا فاتركوها كما هي.
opening-law-unchecked = { $number }: لم يقارن أي محام كلامنا بالنص.
opening-law-unchecked-do = اعرضوا كلامنا على محام. وإلى ذلك الحين لا تُظهر الصفحات أكثر من الرقم وسطر واحد.
opening-law-past = { $number }: حان وقت مراجعته منذ { $day }.
opening-law-past-do = اسألوا المحامي هل تغيّر النص، ثم اطلبوا تسجيل التاريخين من جديد.
opening-advice = «{ $title }» ({ $page }): حان وقت المراجعة منذ { $day }.
opening-advice-do = اقرؤوا الصفحة وقارنوا ما فيها بمصادره. ثم اطلبوا تسجيل reviewed_on و review_by من جديد.
opening-language = { $count ->
        [zero] { $language }: راجع أهل اللغة كل النصائح.
        [one] { $language }: لم يراجع أحد من أهل اللغة نصائح وضعية واحدة.
        [two] { $language }: لم يراجع أحد من أهل اللغة نصائح وضعيتين.
        [few] { $language }: لم يراجع أحد من أهل اللغة نصائح { $count } وضعيات.
        [many] { $language }: لم يراجع أحد من أهل اللغة نصائح { $count } وضعية.
       *[other] { $language }: لم يراجع أحد من أهل اللغة نصائح { $count } وضعية.
    }
opening-language-do = اطلبوا من أحدهم قراءتها، ثم التصحيح، ثم تسجيل اسمه في language_reviewed_by.
opening-broken = { $problem }
opening-broken-do = ما يقوله هذا النص ناقص في الصفحات. اطلبوا إصلاحه، وفي مجلد المحتوى الخاص بكم إذا كان فيه.
opening-name = تُظهر الصفحات اسما مخترعا.
opening-name-do = املؤوا name تحت [centre].
opening-controller = لم يُذكر من هو المسؤول عن معطيات الناس.
opening-controller-do = املؤوا controller تحت [centre.privacy].
opening-controller-address = لا يمكن الوصول إلى المسؤول عن معطيات الناس: عنوانه ناقص.
opening-controller-address-do = املؤوا controller_address تحت [centre.privacy].
opening-declaration = غير مصرح به: لا يوجد رقم تصريح أو إذن بالاحتفاظ بمعطيات شخصية.
opening-declaration-do = صرحوا بذلك لدى سلطة حماية المعطيات قبل أول رسالة، ثم املؤوا declaration تحت [centre.privacy]. وإلى ذلك الحين تقول الصفحات «غير مصرح به».
opening-recipients = لم يُذكر من يتوصل أيضا بمعطيات الناس.
opening-recipients-do = املؤوا recipients تحت [centre.privacy]. وإذا لم يكن هناك أحد، فقولوا ذلك.
opening-transfers = لم يُذكر ما يُنقل من معطيات الناس إلى الخارج.
opening-transfers-do = املؤوا transfers تحت [centre.privacy]. وإذا لم يُنقل شيء، فقولوا ذلك. واسألوا أين توجد أجهزتكم ونسخكم الاحتياطية.
opening-hours = تقول الصفحات إن أوقات عملكم غير معروفة.
opening-hours-do = املؤوا hours تحت [centre].
opening-answer-time = تقول الصفحات إن لا أحد يعرف كم يستغرق الجواب.
opening-answer-time-do = اتفقوا على ما تستطيعون الالتزام به، ثم املؤوا answer_time تحت [centre].
opening-real-help = لم تُذكر أي جهة لمن يحتاج إلى المساعدة حالا.
opening-real-help-do = سجلوا في real_help تحت [centre] أسماء جهات اتصلتم بها.
opening-plain-http = العنوان العمومي { $address } ليس https: ما يكتبه الناس يمر مكشوفا.
opening-plain-http-do = ضعوا أمام الموقع وسيطا (proxy) له شهادة، ثم ضعوا ⁦https://…⁩ في base_url تحت [centre].
opening-quick-exit = زر «مغادرة سريعة» يعود إلى هذا الموقع نفسه.
opening-quick-exit-do = ضعوا في quick_exit تحت [centre] صفحة عادية في مكان آخر، مثل أحوال الطقس.

## إخبار جهة خارج الفريق

desk-tell-link = إخبار جهة خارج الفريق…
desk-tell-section = إخبار جهة خارج الفريق
desk-tell-title = إخبار جهة خارج الفريق: الملف { $number }
desk-tell-lead = لا يعرف أحد خارج الفريق شيئا من ملف إلا من هنا، حيث يُسجَّل كل شيء: بموافقة المرسل، أو بقرار عضوين إذا كانت حياة في خطر أو ألزمنا القانون أو أمرت به محكمة.
desk-tell-delicate = يتعلق هذا الملف بصور حميمية، أو ابتزاز بالصور، أو استدراج أطفال، أو صور اعتداء.
desk-tell-never = لا تُخبَر أي سلطة أبدا دون موافقة صريحة، إلا إذا كانت حياة في خطر أو كان هناك واجب قانوني أو أمر من محكمة.
desk-tell-line = { $recipient }: { $state }
desk-tell-to = من يُخبَر
desk-tell-other = جهة أخرى، اسمها أسفله
desk-tell-name = جهة أخرى
desk-tell-name-hint = اسم الجهة ومكانها. يقرأ المرسل هذا الاسم.
desk-tell-text = النص الذي يُنقل كما هو
desk-tell-text-hint = أقل ما ينفع، 4000 حرف على الأكثر. لا مرفقات، ولا رمز التتبع، ولا أسماء لا حاجة إليها. ولا يُقال أي شيء غيره، ولو شفويا. يقرأ المرسل هذا النص.
desk-tell-ground = ما الذي يسمح بذلك
desk-ground-consent = موافقة المرسل
desk-ground-danger = حياة في خطر
desk-ground-duty = واجب قانوني
desk-ground-order = أمر من محكمة
desk-tell-asks = مع الموافقة
desk-tell-asks-text = يقرأ المرسل هذا السؤال حالا، بلغته، ونصكم في وسطه. ولا يُنقل أي شيء قبل أن تظهر في المحادثة «نعم» صريحة منه.
desk-tell-without = بدون موافقة
desk-tell-without-text = املؤوا هذا فقط إذا كانت حياة في خطر أو كان هناك واجب قانوني أو أمر من محكمة. يجب أن يؤكد عضو آخر قبل نقل أي شيء؛ ثم يُخبَر المرسل بما نُقل، ولمن، ولماذا.
desk-tell-reason = لماذا
desk-tell-reason-hint = يقرأ المرسل هذا السبب عندما يُخبَر. في حالة أمر من محكمة: اسم المحكمة ورقم الأمر وتاريخه.
desk-tell-silence = إخبار المرسل الآن يعرّض شخصا للخطر
desk-tell-silence-reason = لماذا يعرّض شخصا للخطر
desk-tell-silence-hint = فقط إذا وضعتم علامة في الخانة. لا يقرأ المرسل هذا أبدا. ولا يؤجَّل إخباره إلا إذا قال العضو الثاني ذلك أيضا.
desk-tell-button = سؤال المرسل، أو اقتراح الأمر على عضو آخر
desk-tell-faulty = لم يُحفظ أي شيء ولم يُسأل أحد: شيء ناقص أو طويل جدا. ما كتبتموه ما زال هنا.
desk-tell-done = من فعل ماذا
desk-tell-asked = ينتظر المرسل
desk-tell-proposed = ينتظر عضوا ثانيا
desk-tell-allowed = يمكن نقله
desk-tell-refused = قال المرسل لا
desk-tell-declined = قال العضو الثاني لا
desk-tell-withdrawn = تُخلّي عنه
desk-tell-untold = نُقل، والمرسل لا يعرف بعد
desk-tell-passed = نُقل
desk-tell-step-ask = { $day }: { $name } سأل المرسل
desk-tell-step-propose = { $day }: { $name } اقترح ذلك
desk-tell-step-agree = { $day }: { $name } سجّل موافقة المرسل
desk-tell-step-refuse = { $day }: { $name } سجّل رفض المرسل
desk-tell-step-confirm = { $day }: { $name } أكّد، وهو العضو الثاني
desk-tell-step-decline = { $day }: { $name } قال لا، وهو العضو الثاني
desk-tell-step-withdraw = { $day }: { $name } تخلّى عن ذلك
desk-tell-step-pass-on = { $day }: { $name } نقل النص
desk-tell-step-tell = { $day }: { $name } أخبر المرسل
desk-tell-decide = يريد { $name } إخبار { $recipient } دون موافقة المرسل. يجب أن يقرر عضو آخر.
desk-tell-look = قراءة واتخاذ القرار
desk-tell-second = قراركم
desk-tell-second-text = الاقتراح من { $name }، والقرار لكم. هل هناك حياة في خطر، أو هل يلزمنا القانون أو محكمة؟ هل هي الجهة المناسبة؟ هل يمكن قول أقل من هذا؟
desk-tell-second-silence = هل إخبار المرسل الآن يعرّض شخصا للخطر؟
desk-tell-second-silent = نعم، نخبره فيما بعد
desk-tell-second-tell = لا، نخبره عند نقل النص
desk-tell-confirm = تأكيد: يمكن نقله
desk-tell-decline = لا، لن يُنقل
desk-tell-other-member = يجب أن يقرر عضو غير { $name }.
desk-tell-choose-silence = المرجو تحديد هل إخبار المرسل يعرّض شخصا للخطر. لم يُؤكَّد أي شيء.
desk-tell-silent = قال العضوان إن إخبار المرسل الآن يعرّض شخصا للخطر. يجب إخباره بمجرد أن يزول ذلك.
desk-tell-answers = ما كتبه المرسل بعد السؤال
desk-tell-answers-text = اختاروا الرسالة نفسها التي تقول نعم أو لا. لا تُحسب إلا «نعم» صريحة لهذا النص ولهذه الجهة. إذا لم يكن الجواب واضحا فاسألوا من جديد في المحادثة.
desk-tell-answers-since = كتب المرسل من جديد بعد ذلك. إذا غيّر رأيه فاختاروا تلك الرسالة وسجّلوا رفضه.
desk-tell-no-answers = لم يجب المرسل منذ أن صار يستطيع قراءة السؤال.
desk-tell-this-answer = هذه الرسالة
desk-tell-recorded = سُجّلت جوابا
desk-tell-agree = تقول نعم: تسجيل الموافقة
desk-tell-refuse = تقول لا: تسجيل الرفض
desk-tell-choose-answer = المرجو اختيار الرسالة التي تقول ذلك. لم يُسجَّل أي شيء.
desk-tell-pass = نقل النص
desk-tell-pass-text = انقلوا هذا النص كما هو، ولا شيء غيره. ثم سجّلوا أنه نُقل.
desk-tell-paper = عرض النص وحده للطباعة أو النسخ
desk-tell-mark = تسجيل أنه نُقل…
desk-tell-paper-title = نص للنقل
desk-tell-paper-to = إلى: { $recipient }
desk-tell-paper-text = النص أسفله وحده موجه إليهم. عند الطباعة أوقفوا رأس الصفحة وتذييلها في المتصفح: فهما يُظهران عنوان هذه الصفحة. ومسح الملف لا يصل إلى الورق.
desk-tell-passed-title = نُقل: الملف { $number }
desk-tell-passed-text = لا تسجّلوا هذا إلا بعد أن يصل هذا النص كما هو، دون أي شيء غيره، إلى { $recipient }. لا يمكن التراجع عن هذا.
desk-tell-tells = يقرأ المرسل هذا حالا
desk-tell-passed-button = نُقل النص
desk-tell-moved-passed = لم يُسجَّل أي شيء: وصل جديد. اقرؤوه أولا، فقد يغيّر ما ستفعلونه.
desk-tell-unknown = لا يعرف المرسل بعد أننا أخبرنا { $recipient }.
desk-tell-now = إخبار المرسل الآن…
desk-tell-told-title = إخبار المرسل: الملف { $number }
desk-tell-was-silent = لم يُخبَر حالا لهذا السبب. لا تخبروه إلا إذا زال:
desk-tell-told-button = إخبار المرسل
desk-tell-withdraw = التخلي عن ذلك
desk-tell-back = رجوع
desk-tell-question = نطلب موافقتكم. هل يمكننا إخبار { $recipient } بشيء مما كتبتموه لنا؟ سننقل النص التالي كما هو، ولا شيء غيره: لا مرفقات، ولا رمز التتبع، ولا أي شيء آخر من هذه المحادثة.
desk-tell-question-yes = أجيبوا هنا بوضوح: «نعم» أو «لا». بدون موافقتكم لا نخبرهم بهذا، إلا إذا كانت حياة في خطر أو ألزمنا القانون بذلك. ومهما كان جوابكم سنواصل مساعدتكم. ويمكنكم تغيير رأيكم ما دام النص لم يُنقل.
desk-tell-told = بتاريخ { $day } أخبرنا { $recipient } بشيء مما كتبتموه لنا، دون موافقتكم.
desk-tell-told-danger = السبب: نعتقد أن حياة في خطر.
desk-tell-told-duty = السبب: القانون يلزمنا بذلك.
desk-tell-told-order = السبب: أمرت بذلك محكمة.
desk-tell-told-text = نقلنا النص التالي ولا شيء غيره:
desk-tell-told-end = قرر ذلك شخصان من فريقنا معا. يمكنكم أن تسألونا هنا عن كل ما يتعلق به.
desk-tell-told-agreed = بتاريخ { $day } أخبرنا { $recipient } بشيء مما كتبتموه لنا. وقد وافقتم على ذلك في هذه المحادثة.
desk-tell-told-mistaken = أليس هذا ما قصدتم؟ اكتبوا لنا هنا فورا.
desk-erase-untold = لا يعلم المرسل بعد أن جهة خارجية أُخبرت. وبعد الحذف لن يستطيع أحد إخباره: أخبروه أولا.
desk-tell-moved = تغيّر شيء في هذه الأثناء
desk-tell-moved-text = انتقل أحد إلى خطوة أخرى، أو لم يعد هذا ممكنا في الوضع الحالي. لم يتغير أي شيء. انظروا إليه من جديد.
desk-tell-broken = هذه المحادثة تغيّرت
desk-tell-broken-text = لا يمكن تسجيل أي جواب ولا الكتابة إلى المرسل قبل فهم ما وقع. أخبروا أحد المشرفين.
desk-no-disclosure = لا يوجد شيء كهذا في الملف
desk-no-disclosure-text = ربما في العنوان خطأ.
desk-not-allowed = لا يمكن نقل هذا
desk-not-allowed-text = تنقص موافقة المرسل أو تأكيد عضو آخر، أو انتهى الأمر: تُخلّي عنه أو رُفض أو نُقل.
desk-second-member-text = من اقترحه لا يستطيع تأكيده ولا رفضه.
desk-no-answer = ليس هذا جوابا من المرسل
desk-no-answer-text = لا تُحسب إلا رسالة كتبها المرسل بعد أن قرأ السؤال. لا تُحسب رسالة أقدم منه، ولا رسالة من الفريق. لم يُسجَّل أي شيء.
desk-situation-scam = محاولة نصب أُرسلت إلينا
desk-situation-partner = رسالة من شريك
desk-situation-paper = ورقة أو شرائح عرض
desk-hint-danger = كلمات تدل على خطر
desk-hint-abuse = كلمات مسيئة
desk-second-wanted = ينتظر عضوا ثانيا
desk-second-alarm = { $count ->
        [zero] لا يوجد ملف ينتظر قرار عضو ثان.
        [one] ملف واحد ينتظر أن يقرر عضو ثان هل تُخبَر جهة خارج الفريق.
        [two] ملفان ينتظران أن يقرر عضو ثان هل تُخبَر جهة خارج الفريق.
        [few] { $count } ملفات تنتظر أن يقرر عضو ثان هل تُخبَر جهة خارج الفريق.
        [many] { $count } ملفا ينتظر أن يقرر عضو ثان هل تُخبَر جهة خارج الفريق.
       *[other] { $count } ملف ينتظر أن يقرر عضو ثان هل تُخبَر جهة خارج الفريق.
    }
desk-erase-disclosures = ما كُتب عن إخبار جهة خارج الفريق
desk-erase-outside = ولا يُمسح ما نُقل إلى خارج الفريق.
desk-note-asked = طُرح السؤال. سيجده المرسل بمجرد أن ينقله الاتصال.
desk-note-proposed = سُجّل الاقتراح. يجب أن يقرر عضو آخر؛ اطلبوا ذلك من أحد.
desk-note-agreed = سُجّلت موافقة المرسل. يمكن نقل النص الآن.
desk-note-refused = سُجّل رفض المرسل. لا يُنقل أي شيء.
desk-note-confirmed = تم التأكيد. يمكن نقل النص الآن.
desk-note-declined = رُفض الاقتراح. لا يُنقل أي شيء.
desk-note-withdrawn = تُخلّي عن ذلك. لا يُنقل أي شيء.
desk-note-passed = سُجّل أن النص نُقل.
desk-note-told = سيجد المرسل ما قيل بمجرد أن ينقله الاتصال.
desk-deed-disclosure-ask = سؤال مرسل هل يمكن إخبار جهة خارج الفريق
desk-deed-disclosure-propose = اقتراح إخبار جهة خارج الفريق بدون موافقة
desk-deed-disclosure-agree = تسجيل موافقة مرسل على إخبار جهة خارج الفريق
desk-deed-disclosure-refuse = تسجيل رفض مرسل إخبار جهة خارج الفريق
desk-deed-disclosure-confirm = تأكيد إخبار جهة خارج الفريق من عضو ثان
desk-deed-disclosure-decline = رفض إخبار جهة خارج الفريق من عضو ثان
desk-deed-disclosure-withdraw = التخلي عن إخبار جهة خارج الفريق
desk-deed-disclosure-show = عرض ما يمكن نقله
desk-deed-disclosure-pass-on = نقل شيء من ملف إلى جهة خارج الفريق
desk-deed-disclosure-tell = إخبار مرسل بما نُقل

## موجات: ما توصل به كثيرون

desk-waves = الموجات
desk-waves-lead = رسائل متشابهة جدا توصل بها عدة أشخاص. الموجات الأكبر أولا.
desk-waves-empty = لا رسائل متشابهة بعد. بمجرد أن يرسل إلينا شخصان الرسالة نفسها تقريبا، تظهر هنا.
desk-waves-waits = يجري الآن تجميع الرسائل المتشابهة. المرجو إعادة تحميل الصفحة بعد لحظة.
desk-wave-few = أقل من ثلاثة أشخاص أرسلوها: يمكن كتابة تنبيه، لكن أداة التحقق لن تتعرف على الرسالة.
desk-alert-read-wave = قراءة رسائلها قبل الموافقة
desk-waves-new = { $count ->
        [zero] لا جديد
        [one] واحدة جديدة
        [two] اثنتان جديدتان
        [few] { $count } جديدة
        [many] { $count } جديدة
       *[other] { $count } جديدة
    }
desk-waves-all = كل الموجات
desk-wave = الموجة
desk-wave-title = الموجة { $number }
desk-wave-count = { $count ->
        [zero] لا رسائل في هذه الموجة.
        [one] رسالة واحدة في هذه الموجة.
        [two] رسالتان متشابهتان جدا.
        [few] { $count } رسائل متشابهة جدا.
        [many] { $count } رسالة متشابهة جدا.
       *[other] { $count } رسالة متشابهة جدا.
    }
desk-wave-letters = الرسائل
desk-wave-today = اليوم
desk-wave-first = الأولى
desk-wave-last = الأخيرة
desk-wave-told = ممن يطلبون المساعدة
desk-wave-alert = التنبيه
desk-wave-known = تعرفها أداة التحقق
desk-wave-new = جديدة
desk-wave-see-alert = عرض التنبيه
desk-wave-warn = كتابة التنبيه
desk-wave-warn-text = اقرؤوا أولا رسالتين أو ثلاثا منها. ما تكتبونه هو التنبيه، وهو أيضا ما يقرؤه كل من يلصق هذه الرسالة في أداة التحقق.
desk-wave-days = يوما بيوم
desk-wave-cases = الرسائل
desk-wave-more = { $count ->
        [zero] ولا شيء غيرها.
        [one] وواحدة غيرها.
        [two] واثنتان غيرها.
        [few] و{ $count } غيرها.
        [many] و{ $count } غيرها.
       *[other] و{ $count } غيرها.
    }
desk-wave-none = لم تعد هذه الموجة موجودة
desk-wave-none-text = ربما مُسحت بعض الرسائل، أو يُعاد تجميع الموجات الآن. انظروا إلى اللائحة.

## التنبيهات

desk-alerts = التنبيهات
desk-alerts-all = كل التنبيهات
desk-alerts-empty = لا يوجد أي تنبيه بعد. يكتبه عضو ويوافق عليه عضو آخر، فيُنشر خلال دقيقة.
desk-alerts-waiting = { $count ->
        [zero] لا شيء ينتظر الموافقة
        [one] واحد ينتظر الموافقة
        [two] اثنان ينتظران الموافقة
        [few] { $count } تنتظر الموافقة
        [many] { $count } تنتظر الموافقة
       *[other] { $count } تنتظر الموافقة
    }
desk-alert-new = تنبيه جديد
desk-alert-edit = كتابة التنبيه
desk-alert-untitled = بلا عنوان
desk-alert-headline = العنوان
desk-alert-headline-hint = ما يقع، في جملة واحدة. 160 حرفا على الأكثر.
desk-alert-severity = الخطورة
desk-alert-changed = آخر تغيير
desk-alert-lines = فعل واحد في كل سطر، ثمانية على الأكثر.
desk-alert-regions-hint = إذا كان يهم كل البلاد، فلا تختاروا أي جهة.
desk-alert-exercise = هذا تمرين: يُذكر ذلك في كل صفحة وكل صيغة
desk-alert-write = متابعة الكتابة
desk-alert-approve-text = اقرؤوا اللغات الثلاث. بعد موافقتكم يظهر التنبيه للناس خلال دقيقة.
desk-alert-revise = كتابة تحيين
desk-alert-cancel = إلغاؤه
desk-alert-cancels = هذا يلغي التنبيه.
desk-alert-cancels-why = اذكروا السبب بكل لغة؛ ويجب أن يوافق عضو ثان.
desk-alert-why-cancelled = سبب الإلغاء
desk-alert-knows = تعرف أداة التحقق هذه الرسائل بمجرد نشر التنبيه.
desk-alert-of-wave = { $count ->
        [zero] ينبه إلى موجة لا رسائل فيها.
        [one] ينبه إلى موجة من رسالة واحدة.
        [two] ينبه إلى موجة من رسالتين.
        [few] ينبه إلى موجة من { $count } رسائل.
        [many] ينبه إلى موجة من { $count } رسالة.
       *[other] ينبه إلى موجة من { $count } رسالة.
    } كل من يلصق رسالة كهذه في أداة التحقق يقرأ هذا التنبيه.
desk-alert-is-past = انتهى
desk-alert-is-cancelled = أُلغي
desk-alert-field-headline = العنوان
desk-alert-field-what = ما يقع
desk-alert-field-todo = ما يجب فعله
desk-alert-field-already = ما يجب فعله إذا وقع ذلك من قبل
desk-alert-field-note = السبب
desk-alert-field-audience = لمن هو
desk-alert-field-regions = الجهات
desk-alert-field-guides = الأدلة
desk-alert-field-expires = إلى متى يبقى صالحا (تاريخ مقبل)
desk-alert-field-id = الاسم
desk-alert-field-revision = رقم الإصدار
desk-alert-field-campaign = الموجة

## رسائل البريد الإلكتروني

desk-mail = البريد الإلكتروني
desk-mail-lead = من طلبوا التنبيهات عبر البريد الإلكتروني. تبقى عناوينهم هنا مقفلة، ولا تعرضها أي صفحة.
desk-mail-none = هذا المركز لا يرسل رسائل إلكترونية. حددوا خادما في الإعدادات (desk.mail) ليقترح الموقع التنبيهات بالبريد.
desk-mail-last = آخر رسالة أُرسلت:
desk-mail-failing = لا تخرج أي رسالة منذ
desk-mail-failing-short = لا تُرسل
desk-mail-failing-text = نعيد المحاولة كل عشر ثوان. لا يضيع شيء: تُرسل الرسائل بمجرد أن يجيب الخادم.
desk-mail-folder = لم يُحدد أي خادم: تُكتب الرسائل في المجلد
desk-mail-readers = من يتوصل بالتنبيهات
desk-mail-now = فورا
desk-mail-daily = يوميا
desk-mail-weekly = أسبوعيا
desk-mail-all = المجموع
desk-mail-waiting = لم يؤكدوا بعد: { $count }. تُنسى عناوينهم بعد أسبوع.
desk-mail-remove = نسيان عنوان
desk-mail-remove-text = عندما يطلب شخص ذلك بالهاتف أو كتابة. لا يُخبر أحد بذلك، ولا يمكن التراجع عنه.
desk-mail-address = عنوان البريد الإلكتروني
desk-mail-remove-button = نسيان هذا العنوان
desk-mail-removed = تم نسيان هذا العنوان.
desk-mail-unknown = هذا العنوان لا يتوصل بشيء. تحققوا من كتابته.
