# Coming back with a tracking code.

answer-door = Read our answer
answer-door-hint = I have a tracking code

receipt-title = Read our answer
receipt-lead = Type the tracking code you got when you sent your message.
receipt-seen = On this page our server sees your code and the conversation for a moment. It opens only messages that were written on our page without the lock.
receipt-hint = 25 digits in groups of five. Spaces do not matter.
receipt-open = Open
receipt-fault-empty = Please type your code.
receipt-fault-letters = A tracking code has only digits.
receipt-fault-length = A tracking code has 25 digits. { $found ->
        [one] You typed one.
       *[other] You typed { $found }.
    }
receipt-fault-check = One digit is not right, or two have changed places. Please compare with what you noted.
receipt-no-code = I have lost my code
receipt-no-code-text = Nobody can find it again, not even us. You can send a new message.

unknown-title = There is no message with this code
unknown-text = Please compare the code with what you noted. If the team has erased the conversation, it is no longer here.
unknown-again = Try another code
unknown-write = Send a new message

elsewhere-title = This conversation opens elsewhere
elsewhere-text = This message was locked where it was written, so that only the team and you can read it. To keep it that way, we do not open it on this page. Open it the same way you wrote it.

altered-title = We cannot show this conversation
altered-text = It has been changed, and we do not show what may be false. Please send a new message, and tell the team about it.

## The conversation

thread-title = Your conversation
thread-none = The team has not answered yet.
thread-team = The team
thread-first = Your first message, { $day }
thread-own = What you wrote, { $day }
thread-agreed = You gave your agreement.
thread-closing = The team has closed this conversation. You can still answer below.
thread-altered = Part of this conversation cannot be shown: it has been changed. All that you see below is genuine. Please tell the team about it in a new message.
thread-shared = When you have finished, close this page: whoever opens it again on this device could read it.

reply-title = Write again
reply-label = Your message
reply-hint = No passwords, no sign-in codes, no card numbers. Never an intimate picture.
reply-send = Send
reply-sent = Your message has been added. The team will find it here.
reply-not-sent = Your message is not sent yet
