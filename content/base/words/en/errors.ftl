# Pages that say something went wrong. Each says what, then what to do.

error-not-found = This page does not exist
error-not-found-text = The address may have a mistake in it, or the page has moved.
error-bad-request = We could not read what was sent
error-bad-request-text = Please go back and try again. Nothing was recorded.
error-too-large = This is too large
error-too-large-text = Please make the text shorter or choose a smaller file, then try again.
error-wrong-type = This was sent in a way we cannot read
error-wrong-type-text = Please use the form on our page.
error-other-site = This was sent from another site
error-other-site-text = To protect you, we do not accept it. Please use the form on our own page.
error-method = This page cannot do that
error-method-text = Please start again from the home page.
error-too-many = Many attempts in a short time
error-too-many-text = Please wait a little, then try again.
error-busy = We are very busy right now
error-busy-text = Please try again in a few minutes.
error-full = We cannot take anything new right now
error-full-text = There is no room left for the moment. Please try again later today.
error-internal = Something broke on our side
error-internal-text = You did nothing wrong. Please try again.
error-internal-number = If it happens again, tell us this number:
error-danger = If somebody is in danger, do not wait for us:
error-home = Go to the home page
