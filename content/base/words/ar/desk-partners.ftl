# الشركاء والاتفاقيات والخطط المشتركة، في المكتب.
desk-partners = الشركاء
desk-partners-all = كل الشركاء
desk-partners-empty = لم يُكتب هنا أي شريك بعد. والمؤسسات التي يذكرها تاريخ البرنامج موجودة في الصفحة العمومية.
desk-partner-new = شريك جديد
desk-partner-untitled = بلا اسم
desk-partner-name = الاسم
desk-partner-kind = النوع
desk-partner-short = الاسم المختصر
desk-partner-website = الموقع
desk-partner-what = ما تقومون به معا
desk-partner-roles = الدور في إحدى الدورات
desk-partner-role = الدور
desk-partner-experts = الخبراء
desk-partner-experts-hint = فقط من قبِل ذكر اسمه. ومن لم يعد يقبل يُحذف اسمه في النشر الموالي. الاسم الذي يُفرغ يختفي.
desk-partner-expert = خبير
desk-partner-expert-new = إضافة خبير
desk-partner-expert-name = الاسم كما يكتبه صاحبه
desk-partner-write = متابعة الكتابة
desk-partner-approve-text = اقرؤوه بكل اللغات، وتأكدوا أن كل خبير قبِل ذكر اسمه. بعد موافقتكم يظهر للناس خلال دقيقة.
desk-partner-revise = تغيير
desk-partner-cancel = لم يعد شريكا
desk-partner-cancels = هذا يخرج الشريك من الدليل.
desk-partner-why-off = لماذا لم يعد شريكا
desk-partner-is-off = لم يعد شريكا
desk-partner-bound = { $count ->
    [one] تذكر اتفاقية سارية هذا الشريك: أنهوها أولا، أو أخرجوه منها.
    [two] تذكر اتفاقيتان ساريتان هذا الشريك: أنهوهما أولا، أو أخرجوه منهما.
    [few] تذكر { $count } اتفاقيات سارية هذا الشريك: أنهوها أولا، أو أخرجوه منها.
   *[other] تذكر { $count } اتفاقية سارية هذا الشريك: أنهوها أولا، أو أخرجوه منها.
}
desk-partner-field-id = الاسم
desk-partner-field-revision = رقم الإصدار
desk-partner-field-short = الاسم المختصر
desk-partner-field-website = الموقع (يبدأ بـ https://)
desk-partner-field-roles = الأدوار
desk-partner-field-experts = الخبراء (لكل واحد اسم ومجال ولغة)
desk-partner-field-name = الاسم
desk-partner-field-what = ما تقومون به معا
desk-partner-field-note = السبب
desk-agreements = الاتفاقيات
desk-agreements-all = كل الاتفاقيات
desk-agreements-every = كل الاتفاقيات
desk-agreements-empty = لم تُكتب هنا أي اتفاقية بعد. وما يحكيه تاريخ البرنامج موجود في الصفحة العمومية.
desk-agreements-late = { $count ->
    [one] عمل واحد متأخر
    [two] عملان متأخران
    [few] { $count } أعمال متأخرة
   *[other] { $count } عملا متأخرا
}
desk-agreements-ending = تنتهي خلال ثلاثة أشهر: فكروا في ما بعدها
desk-agreement = الاتفاقية
desk-agreement-new = اتفاقية جديدة
desk-agreement-untitled = بلا عنوان
desk-agreement-title = العنوان
desk-agreement-place = مكان التوقيع (المدينة أو المؤسسة)
desk-agreement-scope = ما تشمله
desk-agreement-scope-hint = أمر واحد في كل سطر.
desk-agreement-parties = الأطراف
desk-agreement-parties-hint = المركز طرف دائما. ومن ليس في اللائحة يُكتب أولا ضمن:
desk-agreement-signed = تاريخ التوقيع
desk-agreement-ends = آخر يوم
desk-agreement-ends-hint = اتركوه فارغا إذا لم تكن لها نهاية. تذكّركم هذه اللائحة بها قبل ثلاثة أشهر.
desk-agreement-document = النص نفسه
desk-agreement-document-hint = فقط إذا جاز نشره.
desk-agreement-plan = الخطة المشتركة
desk-agreement-no-plan = لا شيء مبرمج بعد. أضيفوا ما ستقومون به معا، ومن يتكلف به، وإلى متى.
desk-agreement-differs = تغيرت الخطة منذ آخر نشر: ما زال الناس يقرؤون القديمة. اختاروا «تغيير» ثم اطلبوا الموافقة.
desk-agreement-plan-waits = ما دامت تنتظر الموافقة تبقى الخطة كما هي: يجب أن يجد من يوافق ما قرأه.
desk-agreement-done = أُنجز
desk-agreement-late = متأخر
desk-agreement-write = متابعة الكتابة
desk-agreement-approve-text = اقرؤوها بكل اللغات، واقرؤوا الأعمال العمومية. بعد موافقتكم تظهر للناس خلال دقيقة.
desk-agreement-revise = تغيير
desk-agreement-cancel = إنهاؤها
desk-agreement-cancels = هذا ينهي الاتفاقية قبل أجلها. اذكروا السبب بكل لغة.
desk-agreement-why-off = سبب إنهائها
desk-agreement-is-off = أُنهيت قبل أجلها
desk-agreement-is-past = انقضى أجلها
desk-agreement-field-id = الاسم
desk-agreement-field-revision = رقم الإصدار
desk-agreement-field-parties = الأطراف
desk-agreement-field-signed = تاريخ التوقيع
desk-agreement-field-ends = آخر يوم (ليس قبل التوقيع)
desk-agreement-field-document = عنوان النص (يبدأ بـ https://)
desk-agreement-field-actions = الأعمال
desk-agreement-field-action = عنوان أحد الأعمال
desk-agreement-field-owner = من يتكلف بأحد الأعمال
desk-agreement-field-done = يوم إنجاز أحد الأعمال
desk-agreement-field-evidence = ما يثبت إنجاز أحد الأعمال
desk-agreement-field-title = العنوان
desk-agreement-field-place = المكان
desk-agreement-field-scope = ما تشمله
desk-agreement-field-note = السبب
desk-action = العمل
desk-action-new = إضافة عمل
desk-action-title = ما يجب القيام به
desk-action-status = الحالة
desk-action-due = الأجل
desk-action-due-since = الأجل { $day }
desk-action-late = متأخر
desk-action-days-late = أيام التأخر
desk-action-done-on = تاريخ الإنجاز
desk-action-done-hint = فقط إذا أُنجز؛ وإذا بقي فارغا فالمقصود اليوم.
desk-action-owner = من يتكلف به
desk-action-co-owners = من يشارك فيه
desk-action-person = من يتابعه
desk-action-nobody = لا أحد بعد
desk-action-public = عمومي
desk-action-is-public = يقرأ الناس عن هذا العمل
desk-action-evidence = ما يثبت أنه أُنجز
desk-action-evidence-hint = عنوان أو سطر من النص؛ يُنشر مع العمل.
desk-action-note = للتتبع
desk-action-note-hint = لا يقرؤه إلا الفريق: ما وقع، ولماذا تغيّر الأجل.
desk-action-history = ما آل إليه
desk-yes = نعم
desk-no = لا
