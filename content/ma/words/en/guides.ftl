# The names that the campaign's founding texts give to these documents.

founding-firms-cybersecurity = Guide accompanying firms in cybersecurity, small and medium ones in particular
founding-safe-browsing-pupils-students = Guide of good practice on the Internet and safe browsing for pupils and students
founding-sector-kit = Guide of measures and norms for sectors that live from information systems
