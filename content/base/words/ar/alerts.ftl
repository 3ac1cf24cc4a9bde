# التنبيهات.

alerts-title = تنبيهات
alerts-lead = ما يروج هذه الأيام، وما ينبغي فعله.
alerts-none = لا يوجد أي تنبيه الآن. هذا لا يعني أن كل الرسائل صحيحة: تحقق من رسالتك.
alerts-earlier = تنبيهات سابقة
alerts-all = كل التنبيهات
alerts-latest = تنبيه

alerts-severity-minor = للعلم
alerts-severity-moderate = انتبه
alerts-severity-severe = خطير
alerts-severity-extreme = خطر على الحياة
alerts-past = انتهى
alerts-cancelled = أُلغي

alerts-theme-messages = رسائل ومواقع مزيفة
alerts-theme-accounts = حسابات مسروقة
alerts-theme-money = المال والشراء
alerts-theme-devices = الهواتف والحواسيب
alerts-theme-children = الأطفال والمراهقون
alerts-theme-harassment = التحرش والابتزاز
alerts-theme-organisations = المقاولات والمؤسسات

alerts-exercise = تمرين
alerts-exercise-text = هذا تمرين فقط. لا شيء منه صحيح.
alerts-todo = ماذا تفعل
alerts-what = ماذا يقع
alerts-already = هل وقع لك هذا من قبل؟
alerts-about = عن هذا التنبيه
alerts-theme = الموضوع
alerts-for = لمن
alerts-where = أين
alerts-everywhere = كل البلاد
alerts-since = منذ
alerts-updated = آخر تحيين
alerts-until = صالح إلى
alerts-guides = لمعرفة المزيد
alerts-pass-on = أخبر غيرك
alerts-pass-on-text = رسالة واحدة إلى مجموعة العائلة أو القسم تحمي كثيرا من الناس. أرسلها كما هي.
alerts-forward = نص قصير للنسخ
alerts-whatsapp = إرسال عبر واتساب
alerts-formats = صيغ أخرى:
alerts-card = صورة
alerts-address = عنوان هذه الصفحة:

alerts-follow = تابع التنبيهات
alerts-feeds-text = هذه العناوين لبرامج قراءة الأخبار (Atom). يصلك فيها كل تنبيه جديد دون أن تعطينا شيئا.
alerts-feed-all = كل التنبيهات
alerts-embed = اعرض التنبيهات في موقعك
alerts-embed-text = انسخ هذه الأسطر في صفحتك. ليس في الإطار أي برنامج ولا كوكيز، ولا نحتفظ بأي شيء عن زوار موقعك.
alerts-embed-see = شاهد الإطار
alerts-box-demonstration = عرض تجريبي: هذه التنبيهات متخيلة.
