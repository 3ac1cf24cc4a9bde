# الأدلة: القائمة، البحث، دليل واحد، النسخة دون إنترنت

guides-title = تعلموا كيف تحمون أنفسكم
guides-lead = أدلة قصيرة: ما ينفع حقا، ولماذا، وشيء واحد تفعلونه اليوم.
guides-search = ابحثوا في الأدلة
guides-search-hint = كلمة أو كلمتان، مثلا: كلمة السر
guides-filters = الاختيار حسب القارئ أو الموضوع أو المستوى
guides-audience = لمن
guides-theme = الموضوع
guides-level = المستوى
guides-any = الكل
guides-show = عرض
guides-all = كل الأدلة
guides-jump = الأدلة حسب القارئ
guides-found = { $count ->
    [zero] لا دليل
    [one] دليل واحد
    [two] دليلان
    [few] { $count } أدلة
    [many] { $count } دليلا
   *[other] { $count } دليل
    }
guides-some = لا يوجد دليل فيه كل كلماتكم. هذه فيها بعضها:
guides-none = لم نجد دليلا لهذا
guides-none-what = جربوا كلمة أقصر أو كلمة أخرى، أو ارفعوا أحد الاختيارات.
guides-meant = هل تقصدون:
guides-none-help = هل وقع لكم شيء؟ هنا ما يجب فعله أولا
guides-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
    }

guides-remember = أهم ما فيه
guides-today = افعلوا هذا اليوم
guides-about = عن هذا الدليل
guides-for = لمن هو
guides-reading = مدة القراءة
guides-reviewed = تمت مراجعته في
guides-review-by = المراجعة القادمة قبل
guides-review-past = كان موعد مراجعة هذا الدليل { $day }. ما زال نافعا في الغالب، لكن بعض ما فيه ربما تغيّر.
guides-licence = الرخصة
guides-licence-free = يمكنكم نسخ هذا الدليل وطبعه وتغييره، مع ذكر مصدره.
guides-sources = المصادر
guides-stale = هذه الترجمة تتبع صيغة أقدم قليلا من هذا الدليل. الأهم لم يتغير في الغالب؛ والصيغة الأحدث موجودة في لغة أخرى.
guides-situations = إذا وقع لكم هذا
guides-related = اقرؤوا أيضا

## Documents of the campaign

guides-campaign = وثائق الحملة
guides-campaign-what = أدلة طلبتها النصوص المؤسسة للحملة.

## The pack that opens without a network

guides-offline = القراءة دون إنترنت
guides-offline-what = كل الأدلة باللغات الثلاث في ملف واحد. فكوا ضغطه وافتحوا index.html. ويمكن لمركز آخر أن يأخذها كما هي.
guides-offline-button = تحميل كل الأدلة (zip، { $size } كيلوبايت)
offline-title = أدلة السلامة على الإنترنت
offline-lead = تُقرأ هذه الصفحات دون إنترنت. يمكنكم نسخها وطبعها ومشاركتها.
offline-sums = الملف SHA256SUMS يبين أن لا شيء تغيّر. وفي المجلد sources ملفات الأدلة لمن يريد أن يأخذها إلى موقعه.

## For whom

guides-for-everybody = للجميع
guides-for-pupils-8-11 = للأطفال من 8 إلى 11 سنة
guides-for-pupils-12-14 = للتلاميذ من 12 إلى 14 سنة
guides-for-pupils-15-18 = للتلاميذ من 15 إلى 18 سنة
guides-for-students = للطلبة
guides-for-parents = للآباء والأمهات
guides-for-teachers = للأساتذة
guides-for-women = للنساء
guides-for-seniors = لكبار السن
guides-for-journalists = للصحافيين
guides-for-civil-society = للجمعيات
guides-for-small-firms = للمقاولات الصغيرة والمتوسطة
guides-for-public-bodies = للإدارات العمومية
guides-for-administrators = لمسيري الأنظمة والشبكات
guides-for-critical-operators = للقطاعات ذات الأهمية الحيوية

## About what

guides-theme-accounts = الحسابات وكلمات السر
guides-theme-privacy = الحياة الخاصة
guides-theme-scams = النصب والاحتيال
guides-theme-money = المال والشراء
guides-theme-harassment = المضايقة والتحرش
guides-theme-intimate-images = الصور الحميمية
guides-theme-children = الأطفال
guides-theme-devices = الهواتف والحواسيب
guides-theme-information = الأخبار والصور
guides-theme-ai = الذكاء الاصطناعي
guides-theme-work = العمل
guides-theme-law = الحقوق والقانون

## How hard

guides-level-first-steps = الخطوات الأولى
guides-level-everyday = كل يوم
guides-level-advanced = متقدم

## What is open before the centre opens

opening-guide = الدليل «{ $title }» ({ $page }): حان وقت المراجعة منذ { $day }.
opening-guide-do = اقرؤوا الدليل وقارنوا ما فيه بمصادره. ثم اطلبوا تسجيل reviewed_on و review_by من جديد.
opening-guide-stale = الدليل «{ $title }» ({ $page }): نص { $language } يتبع صيغة قديمة.
opening-guide-stale-do = اطلبوا تحيين هذا النص، ثم حذف لغته من translated_revision.
opening-guide-language = { $count ->
    [zero] { $language }: راجع أهل اللغة كل الأدلة.
    [one] { $language }: دليل واحد لم يراجعه أحد من أهل اللغة.
    [two] { $language }: دليلان لم يراجعهما أحد من أهل اللغة.
    [few] { $language }: { $count } أدلة لم يراجعها أحد من أهل اللغة.
    [many] { $language }: { $count } دليلا لم يراجعها أحد من أهل اللغة.
   *[other] { $language }: { $count } دليل لم يراجعها أحد من أهل اللغة.
    }
opening-guide-language-do = اطلبوا من أحدهم قراءتها، ثم التصحيح، ثم تسجيل اسمه في language_reviewed_by.
