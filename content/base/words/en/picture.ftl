# What a picture hides: read and removed on the device.

picture-title = What does this picture tell about you?
picture-door-hint = See it and take it out, on your own device
picture-lead = A picture often carries things you do not see: the place, the time, your phone, sometimes your name. Look at them here, and save a copy without them.
picture-stays = Your pictures do not leave this device. This page reads them here, and sends nothing to anyone.
picture-choose = Choose pictures
picture-choose-hint = JPEG, PNG or WebP. Up to 20 at once, 60 MB each.
picture-drop = On a computer, you can also drag pictures onto this page or paste them.
picture-results = Your pictures
picture-looking = Looking inside…

## The answer

picture-found = Hidden in this picture
picture-nothing = We found nothing hidden in this picture.
picture-nothing-careful = The picture in your gallery may still hold more: some phones take the place out of what they give to a page. Send the copy saved here, not the one in the gallery.
picture-clean = Save the cleaned copy
picture-clean-hint = The picture stays exactly as sharp as it was. Its new name tells nothing:
picture-cleaned = The copy is among your downloads. We read it once more: nothing of what we look for is left in it.
picture-save-trouble = Nothing happens when you save? Open this page in Chrome, Firefox or Safari, not inside another app.
picture-original = The first picture stays as it was, in your gallery. If it is evidence, keep it untouched: what is hidden in it may prove when and where it was taken. Clean only a copy.

## Groups

picture-group-place = Where
picture-group-time = When
picture-group-device = With what
picture-group-person = Who
picture-group-text = Words
picture-group-hidden = What else is inside

## What is found

picture-found-gps = Place where it was taken, often to within a few metres
picture-found-gps-withheld = Your phone has hidden the place from this page. The picture in your gallery may still carry it.
picture-found-altitude = Height above the sea
picture-found-direction = Where the camera was pointing (0° is north)
picture-found-place-name = Name of the place
picture-found-date-taken = Taken on
picture-found-date-changed = Changed on
picture-found-gps-time = Time by satellite
picture-found-make = Brand of the phone or camera
picture-found-model = Model of the phone or camera
picture-found-lens = Lens
picture-found-software = Program
picture-found-serial = Serial number: all pictures of this device carry the same
picture-found-profile = Colour settings, perhaps those of your screen
picture-found-owner = Name of a person or an office
picture-found-copyright = Who holds the rights
picture-found-face-names = Names of people in the picture
picture-found-title = Title
picture-found-description = Description
picture-found-keywords = Keywords
picture-found-comment = Comment
picture-found-thumbnail = A small copy of the picture. It can show what you cut away or covered.
picture-found-second-picture = A second picture
picture-found-video = A short video, perhaps with sound
picture-found-after-end = Something after the end of the picture. It can be a video, or what you had cut away.
picture-found-maker-note = Notes of the maker, which only the maker fully understands
picture-found-unique-id = A number that this picture alone has
picture-found-history = How the picture was worked on
picture-found-credentials = A signed note of where the picture comes from (Content Credentials). Your copy loses this proof of origin.
picture-found-exif = Camera data (EXIF)
picture-found-xmp = Notes of picture programs (XMP)
picture-found-iptc = Notes for the press (IPTC)
picture-found-other = Other data that the picture does not need

## What no page can remove

picture-visible-title = What can be seen stays
picture-visible =
    Faces, tattoos, clothes, hands.
    Number plates, shop signs, street names, the view from a window.
    Screens, papers, badges, reflections in glass and in glasses.
    In a video: voices, and the sounds around you.
picture-visible-do = Look at the picture slowly, corner by corner. Cut away what tells too much, or cover it with a solid block: what is blurred can sometimes be made out again. Then save a screenshot of the result, and clean that.
picture-experts = With other pictures from the same camera, experts can sometimes tell that they belong together. If your life depends on that, do not publish the picture.

## Sending

picture-send-title = When you send it
picture-send =
    WhatsApp usually takes hidden data out of a picture sent as a photo. Sent as a document, the picture keeps everything.
    Other apps do it their own way, and e-mail takes nothing out. Do not rely on any of them: clean first, then send.
    Whoever receives it also sees who sent it, and when.

## The camera

picture-camera-title = So that the place is not stored at all
picture-camera-android = Android: open the camera, then its settings (the cogwheel). Turn off “Save location”, “Location tags” or “Geotags”: the words differ from phone to phone.
picture-camera-iphone = iPhone: Settings, Privacy & Security, Location Services, Camera. Choose “Never”.
picture-camera-old = This counts for new pictures. Those you have already keep their place.

## What can go wrong

picture-fault-unknown = We do not know this kind of file. Is it a picture? Then take a screenshot of it and choose that.
picture-fault-broken = This picture is damaged, or built so that we cannot clean it safely. Take a screenshot of it and choose that.
picture-fault-too-large = This file is larger than 60 MB. Take a screenshot of it and choose that.
picture-fault-not-here = This kind of file cannot be cleaned here (HEIC, AVIF, GIF, PDF, video and others). On an iPhone, choose the picture from Photos, not from Files: then the phone usually turns it into a JPEG. Otherwise take a screenshot and choose that.
picture-fault-unreadable = This file cannot be opened on this device. Is it in a cloud? Download it first.
picture-fault-too-many = That is more than 20. Here are the first 20; choose the others afterwards.

## Without this page

picture-no-script = Looking inside a picture takes a small program in the page, and this browser does not run it.
picture-no-script-do =
    Open the picture on your phone or computer, as large as it goes.
    Take a screenshot of it.
    Cut off the edges: the time, notifications, names.
    Send the screenshot, not the picture. It does not carry over the place or the camera, but does tell when you took it, and often with which device.
