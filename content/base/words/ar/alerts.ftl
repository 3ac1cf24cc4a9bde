# التنبيهات.

alerts-title = التنبيهات
alerts-lead = ما يروج هذه الأيام، وما يجب فعله.
alerts-none = لا يوجد أي تنبيه الآن. وهذا لا يعني أن كل الرسائل صحيحة: تحققوا مما وصلكم.
alerts-earlier = تنبيهات سابقة
alerts-all = كل التنبيهات
alerts-latest = تنبيه

alerts-severity-minor = للعلم
alerts-severity-moderate = انتبهوا
alerts-severity-severe = خطير
alerts-severity-extreme = خطير جدا
alerts-past = انتهى
alerts-cancelled = أُلغي

alerts-theme-messages = رسائل ومواقع مزيفة
alerts-theme-accounts = حسابات مسروقة
alerts-theme-money = المال والشراء
alerts-theme-devices = الهواتف والحواسيب
alerts-theme-children = الأطفال والمراهقون
alerts-theme-harassment = المضايقة والتحرش والابتزاز
alerts-theme-organisations = المقاولات والمؤسسات

alerts-exercise = تمرين
alerts-exercise-text = هذا تمرين فقط. لا شيء مما فيه حقيقي.
alerts-todo = ما يجب فعله
alerts-what = ما يقع
alerts-already = هل وقع لكم هذا من قبل؟
alerts-about = عن هذا التنبيه
alerts-theme = الموضوع
alerts-for = لمن هو
alerts-where = أين
alerts-everywhere = كل البلاد
alerts-since = منذ
alerts-updated = آخر تحيين
alerts-until = صالح إلى
alerts-guides = لمعرفة المزيد
alerts-pass-on = أخبروا غيركم
alerts-pass-on-text = رسالة واحدة إلى مجموعة العائلة أو القسم تحمي كثيرا من الناس. أرسلوها كما هي.
alerts-forward = نص قصير للنسخ
alerts-whatsapp = إرسال عبر واتساب
alerts-formats = صيغ أخرى:
alerts-card = صورة
alerts-address = عنوان هذه الصفحة:

alerts-follow = تابعوا التنبيهات
alerts-feeds-text = هذه العناوين لبرامج قراءة الأخبار (Atom). يصلكم فيها كل تنبيه جديد دون أن تعطونا أي شيء.
alerts-feed-all = كل التنبيهات
alerts-mail-text = يُقفل عنوانكم على جهازكم قبل أن يغادره. نطلب منكم التأكيد، وفي كل رسالة رابط يوقفها.
alerts-embed = اعرضوا التنبيهات في موقعكم
alerts-embed-text = انسخوا هذه الأسطر في صفحتكم. ليس في الإطار أي برنامج ولا «كوكيز»، ولا نحتفظ بأي شيء عن زوار موقعكم.
alerts-embed-see = عرض الإطار
alerts-box-demonstration = عرض تجريبي: هذه التنبيهات مخترعة.
