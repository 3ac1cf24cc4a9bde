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

## الأيام

day = { $day } { $month } { $year }
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
