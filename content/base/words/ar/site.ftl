# إطار كل صفحة عمومية

skip-to-content = الانتقال إلى المحتوى
languages = اللغات
neutral-title = معلومات
quick-exit = مغادرة سريعة
quick-exit-note = الصفحات التي زرتموها، وهذه أيضا، تبقى في سجل المتصفح. يمكنكم حذفها منه.
demonstration-label = عرض تجريبي
demonstration = عرض تجريبي: لا أحد يقرأ ما تكتبونه هنا.
real-help = للمساعدة الحقيقية:
to-be-confirmed = في انتظار التأكيد
to-be-confirmed-all = هذه المعلومات في انتظار التأكيد: ربما تغيّر رقم أو توقيت.
about-security = كيف نحميكم

## أسماء الأشياء، ولا تستعمل الصفحات غيرها

team = الفريق
message-to-team = رسالة إلى فريق المساعدة
tracking-code = رمز التتبع
only-team-reads = لا يقرؤها إلا الفريق.

## الصفحة الرئيسية

home-title = هل وقع لكم شيء على الإنترنت؟
home-lead = أنتم في المكان المناسب. هنا تجدون ما يجب فعله أولا، ومن يمكنه مساعدتكم.
door-help = أحتاج إلى المساعدة الآن
door-help-hint = ما يجب فعله أولا، خطوة بخطوة، ومن يمكنه مساعدتكم.
door-check = هل هذا نصب؟
door-check-hint = ألصقوا رسالة أو رابطا أو رقما، وسترون ما يثير الشك فيه.
door-alerts = التنبيهات
door-alerts-hint = ما يروج هذه الأيام، وما يجب فعله.
door-guides = تعلموا كيف تحمون أنفسكم
door-guides-hint = أدلة قصيرة للأطفال والآباء والجمعيات والمقاولات وللجميع.
door-events = الأنشطة
door-events-hint = ورشات ومحاضرات وقوافل، قريبة منكم أو عن بعد
door-programme-hint = ما أُنجز في البلاد، ومن شارك فيه

## الأيام

day = { $day } { $month } { $year }
day-and-hour = { $day }، { $hour }
month-of-year = { $month } { $year }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = ماي
month-6 = يونيو
month-7 = يوليوز
month-8 = غشت
month-9 = شتنبر
month-10 = أكتوبر
month-11 = نونبر
month-12 = دجنبر

## How we protect you

security-root = المفتاح الجذر
security-site = معرّف الموقع
security-lock = القفل (SHA-256)
security-release = الإصدار
security-command = الأمر

## ماذا يقع للمعطيات

about-privacy = معطياتكم
trial-label = تجربة
trial = تجربة: هذا المركز لم يفتح بعد. لا تعتمدوا على جواب هنا.
undeclared = غير مصرح به: لم يُثبت هذا المركز أن السلطة التي تحمي المعطيات الشخصية على علم به.
privacy-facts = من المسؤول عن معطياتكم
privacy-controller = المسؤول
privacy-controller-none = لم يُذكر أحد بعد.
privacy-address = عنوانه
privacy-address-none = لم يُذكر بعد.
privacy-declaration = التصريح أو الإذن
privacy-declaration-none = غير مصرح به. من يحتفظ بمعطيات شخصية عليه أن يخبر أولا السلطة التي تحميها. ولم يذكر هذا المركز الرقم الذي يثبت أنه فعل ذلك.
privacy-purposes = فيم تستعمل معطياتكم
privacy-purposes-none = لمساعدتكم فقط.
privacy-retention = كم من الوقت نحتفظ بها
privacy-retention-none = إلى أن يحذف الفريق المحادثة: اطلبوا ذلك متى شئتم.
privacy-recipients = من يتوصل بمعطياتكم أيضا
privacy-recipients-none = لم يقل المركز ذلك بعد.
privacy-transfers = ما يُنقل إلى الخارج
privacy-transfers-none = لم يقل المركز ذلك بعد.
privacy-hours = متى يعمل الفريق
privacy-hours-none = غير معروف بعد.
privacy-answer-time = كم يستغرق الجواب عادة
privacy-answer-time-none = غير معروف بعد.
privacy-complain = أين يمكنكم تقديم شكاية
privacy-authority = لدى السلطة التي تحمي المعطيات الشخصية في بلدكم.
