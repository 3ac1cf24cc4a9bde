# الطريق إلى المساعدة: لائحة الحالات، وحالة واحدة، ووسائل الاتصال بمن يساعد

help-title = ماذا وقع؟
help-lead = اختاروا الأقرب إلى حالتكم. سترون ما يجب فعله أولا، ومن يمكنه مساعدتكم.
help-other = شيء آخر
help-other-hint = اكتبوا إلى فريق المساعدة. لا حاجة إلى حساب ولا اسم.
help-other-closed = لا يمكن الكتابة إلى فريقنا الآن. هؤلاء يمكنهم مساعدتكم:
help-all = كل الحالات

help-onward = في هذه الصفحة
help-first = ابدؤوا بهذا
help-what = ما هذا؟
help-trouble = هل يمكن أن أقع في مشكلة؟
help-avoid = لا تفعلوا هذا
help-evidence = احتفظوا بالأدلة
help-next = في الأيام التالية
help-channels = من يمكنه مساعدتكم
help-channels-order = ابدؤوا بالأول.

## وسائل الاتصال

channel-phone = الهاتف:
channel-whatsapp = واتساب:
channel-site = الموقع:
channel-email = البريد الإلكتروني:
channel-hours = متى:
channel-not = انتبهوا:
channel-free = مجاني
channel-cost-unknown = لا نعلم هل هو مجاني
channel-anonymity-full = لا يسألكم أحد عن اسمكم
channel-anonymity-optional = ذكر الاسم اختياري
channel-anonymity-none = يجب أن تقولوا من أنتم
channel-anonymity-unknown = لا نعرف هل يُطلب الاسم

## الكتابة إلى الفريق

write-title = إذا كتبتم إلينا
write-button = الكتابة إلى الفريق
write-closed = لا يمكن الكتابة إلى فريقنا الآن. من ذكرناهم أعلاه يمكنهم مساعدتكم.

danger-now = إذا كان شخص في خطر الآن، فلا تنتظروا جوابنا:

presence-morning = آخر مرة تسلّم فيها الفريق الرسائل: { $day }، صباحا.
presence-afternoon = آخر مرة تسلّم فيها الفريق الرسائل: { $day }، بعد الزوال.
presence-none = لا نعرف متى تسلّم الفريق الرسائل آخر مرة.
presence-late = قد يمر وقت طويل قبل أن يقرأ أحد رسالتكم. لا تنتظروا جوابنا وحده: هؤلاء أيضا يمكنهم مساعدتكم.

## الأسئلة قبل النصائح

asked-change = تغيير
asked-skip = بلا أسئلة: قراءة كل شيء

help-law = ما يقوله القانون، في سطر
help-law-not-advice = هذه معلومة وليست استشارة. يمكن لمحام أن يخبركم بما ينطبق على حالتكم.

## الرسالة والمكالمة وواتساب: ماذا يظهر عنكم في كل منها

team-hours = أوقات عمل الفريق:
team-hours-unknown = لا يمكننا بعد أن نقول في أي ساعات يعمل الفريق.
team-answer-time = المدة المعتادة للجواب:
team-answer-time-unknown = لا يمكننا بعد أن نقول كم يستغرق جواب الفريق.
reveals-title = هل تفضلون الحديث مع شخص؟
reveals-write = عندما تكتبون هنا لا يظهر اسمكم ولا رقم هاتفكم.
reveals-call = قد يظهر رقمكم لمن يجيب. وتبقى المكالمة في سجل المكالمات في هاتفكم.
reveals-whatsapp = يظهر رقمكم، وغالبا اسمكم وصورتكم. وتبقى المحادثة في هاتفكم.
