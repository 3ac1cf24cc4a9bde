"""The checker's two models (engines/verdict/src/model) once more, by scikit-learn.

    python3 data/check/baseline.py [--messages FILE.csv] [--addresses FILE.csv]

The same features, of the rows written for this project; rows are kept aside, and the limit between
good and bad is chosen, as in `thiqa train --measure --models`. Prints JSON lines, the version and
one for each task: `fit_seconds` of one fit; rates are texts a second from text to score, in a batch
or one by one, by CPU time of one thread, of all rows of the task or of the file named.
"""

import argparse
import csv
import json
import math
import os
import re
import socket
import sys
import time
from pathlib import Path
from urllib.parse import quote, urlsplit

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # Read as libraries load.
try:
    import sklearn
    from publicsuffixlist import PublicSuffixList
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
    from sklearn.metrics import f1_score, precision_recall_curve, roc_auc_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import FunctionTransformer
    from sklearn.svm import LinearSVC
except ImportError as error:
    print(f"{error}: pip install scikit-learn publicsuffixlist", file=sys.stderr)
    sys.exit(2)

LABELS = {"scam": True, "phishing": True, "legit": False, "benign": False}
KEPT = 7  # Each which-th row is kept aside to measure,
ASIDE = 5  # and of the others to choose a limit.
CPU_SECONDS = 3  # How long a rate is measured.

# What the features of addresses look for.
WORDS = """login signin verif secur account update confirm bank wallet pay webscr cmd auth ebayisapi
    support service password client customer billing invoice recover""".split()
BRANDS = """paypal apple icloud amazon google facebook microsoft office outlook netflix instagram
    whatsapp dropbox adobe chase dhl""".split()
ABUSED = """top xyz icu cn tk ml ga cf gq buzz cfd click link shop live online site vip club info ru
    pw rest cyou""".split()
PAGES = (".html", ".htm", ".php", ".asp", ".aspx", ".jsp")
PROGRAMS = (".exe", ".apk", ".zip", ".rar", ".msi", ".js")
FOLDERS = """wp- includes admin images image css tmp components modules plugins themes upload content
    cgi-bin .well-known cache old new site home user data files file""".split()
READING = """news article blog forum wiki product category tag search video watch story post archive
    about contact questions""".split()
REQUESTS = """webmail mail online customer confirm secure validation identity support id email session
    token dispatch redirect verification process cmd= submit""".split()
MORE_BRANDS = """ebay wellsfargo bankofamerica santander hsbc orange usps fedex docusign linkedin yahoo aol
    att steam bradesco itau caixa interac amex citi barclays lloyds natwest postbank dkb sparkasse free
    ameli impots credit-agricole laposte ups dpd attijari cihbank""".split()
SUFFIX_WORDS = {"com", "net", "org", "www"}
INSTITUTIONS = "edu gov org mil int".split()
SETTLED = "de uk fr jp it nl se ch".split()
OPEN = "br ru in id ng ro pl ua tk ml ga cf gq pw info me co cc".split()
TO_OR_FROM_DIGITS = r"(?<=\d)(?=\D)|(?<=\D)(?=\d)"
UNCODED = "".join(chr(c) for c in range(33, 127) if chr(c) not in '"<>`{}')
SUFFIXES, OF_REGISTRIES = PublicSuffixList(), PublicSuffixList(only_icann=True)
NO_ADDRESS = [math.nan] * 85  # Trees take what is missing.


def lettered(text):
    """Lower case, digits as 0, and behind it the text's shape as a word: as in ngrams.rs."""
    text = text[:4000]
    digits, capitals = sum(map(str.isnumeric, text)), sum(map(str.isupper, text))
    share, marks = capitals * 20 // max(len(text), 1), sum(c in "!$€£%" for c in text)
    steps = [min(count.bit_length(), 9) for count in (len(text), digits, share, marks)]
    steps.append(int(any(sign in text for sign in ("http", "www.", ".com"))))
    shape = "".join(chr(0xE000 + 16 * at + step) for at, step in enumerate(steps))
    return "".join("0" if c.isnumeric() else c for c in text.lower()) + " " + shape


def message_model():
    ngrams = HashingVectorizer(
        preprocessor=lettered, analyzer="char", ngram_range=(2, 6), n_features=1 << 20,
        binary=True, alternate_sign=False, norm=None)
    return make_pipeline(ngrams, TfidfTransformer(), LinearSVC(C=2.0, random_state=1))


def features(text):
    """What features.rs names, in its order."""
    text = text.strip().replace("\\", "/")
    try:
        url = urlsplit(text if "://" in text else f"http://{text}")
        host, by_number = host_of(url)
        port = url.port not in (None, {"http": 80, "https": 443}.get(url.scheme))
    except ValueError:
        return NO_ADDRESS
    if url.scheme not in ("http", "https") or "." not in host and not by_number:
        return NO_ADDRESS
    name, suffix, below, is_tenant = host, "", "", False
    if not by_number and (domain := SUFFIXES.privatesuffix(host)):
        suffix = SUFFIXES.publicsuffix(host)
        is_tenant = suffix != OF_REGISTRIES.publicsuffix(host)
        name, below = domain[:-len(suffix) - 1], host[:-len(domain)].rstrip(".")
    below, host = below.removeprefix("www").lstrip("."), host.removeprefix("www.")
    path, query = (quote(part, safe=UNCODED).lower() for part in (url.path, url.query))
    written, lower = quote(url.path, safe=UNCODED), path + ("?" + query if query else "")
    capitals = written + quote(url.query, safe=UNCODED)
    path = "" if path == "/" and not query else path
    parts = [part for part in written.split("/") if part] or [""]
    tokens = re.findall("[a-z0-9]+", path)
    words, registry = re.findall("[a-z]+", lower), host.split(".")[-1]
    whole = host + path + query
    digits = [len(re.findall(r"[0-9]", part)) for part in (host, path, query)]
    return [
        # Lengths; labels and parts.
        len(whole), len(host), len(path), len(query), len(name), len(suffix), len(below),
        host.count(".") + 1, bool(below) * (below.count(".") + 1),
        path.count("/"), bool(query) * (query.count("&") + 1),
        max(map(len, host.split("."))), max(map(len, path.split("/"))),
        # Signs and digits.
        path.count("."), host.count("-"), path.count("-"), whole.count("_"),
        digits[0], digits[1] + digits[2], digits[0] / len(host), digits[1] / max(len(path), 1),
        longest(r"[0-9]+", host), whole.count("@"), whole.count("%"),
        query.count("="), query.count("&"), whole.count("~"), "//" in path,
        # What the host is, how the name sounds.
        port, by_number, "@" in url.netloc, "xn--" in host, is_tenant, entropy(name), entropy(path),
        len(re.findall(r"[aeiouy]", name)) / max(len(name), 1),
        longest(r"[b-df-hj-np-tv-xz]+", name), len(re.findall(TO_OR_FROM_DIGITS, name)),
        # Words, endings, suffixes.
        sum(word in whole for word in WORDS), sum(brand in whole for brand in BRANDS),
        path.endswith(PROGRAMS), path.endswith(PAGES), longest(r"[0-9a-f]+", whole) >= 16,
        suffix in ("com", "org", "net"), len(suffix) == 2, suffix in ABUSED,
        # What the path and the host speak of, how they are written.
        sum(word in lower for word in FOLDERS), sum(word in lower for word in READING),
        sum(word in lower for word in REQUESTS), sum(word in host for word in REQUESTS),
        len(re.findall("[A-Z]", capitals)), len(re.findall("[A-Z]", parts[-1])), len(parts[-1]),
        len(re.findall("[0-9]", parts[-1])), path.endswith("/"), len(parts[0]),
        bool(SUFFIX_WORDS & set(below.split("."))),
        bool(SUFFIX_WORDS & set(re.findall(r"\w+", lower))), registry in INSTITUTIONS,
        registry == "com", registry in SETTLED, registry in OPEN,
        len(re.findall("[0-9a-f]{8,}", lower)),
        len(set(re.findall("[a-z]", name))) / max(len(re.findall("[a-z]", name)), 1),
        name.count("-"), len(words), max(map(len, words), default=0), "@" in lower or "%40" in lower,
        len(query) > 60 and "=" in query,
        # The path word by word, and where brands stand.
        sum(map(len, tokens)) / max(len(tokens), 1), longest("[0-9]+", path),
        (has_brand(below) or has_brand(path)) and not has_brand(name),
        has_brand(name) and name not in BRANDS + MORE_BRANDS,
        parts[-1].count("-"), any(re.fullmatch("(19|20)[0-9]{2}", part) for part in path.split("/")),
        "." in parts[-1], sum(len(token) >= 16 for token in tokens),
        sum(bool(re.search("[0-9]", token) and re.search("[a-z]", token)) for token in tokens),
        sum(len(token) <= 2 for token in tokens),
        len(re.findall("[aeiou]", path)) / max(len(re.findall("[a-z]", path)), 1),
        len(set(tokens)) / max(len(tokens), 1), len(host) / max(len(whole), 1),
        len(below.split(".")[0]), bool(re.search("[0-9]", below)),
        longest("[b-df-hj-np-tv-xz]+", path),
    ]


def has_brand(text):
    return any(brand in text for brand in BRANDS + MORE_BRANDS)


def host_of(url):
    """The host in its ASCII form, and whether it is a number, however that is written."""
    host = (url.hostname or "").rstrip(".")
    if ":" in host:
        return host, True
    try:
        return socket.inet_ntoa(socket.inet_aton(host)), True
    except OSError:
        return host.encode("idna").decode().lower(), False


def longest(run, text):
    return max(map(len, re.findall(run, text)), default=0)


def entropy(text):
    shares = [text.count(c) / len(text) for c in sorted(set(text))]
    return -sum(share * math.log2(share) for share in shares)


def address_model():
    trees = HistGradientBoostingClassifier(
        max_iter=200, max_depth=6, learning_rate=0.15, max_leaf_nodes=None, max_bins=64,
        l2_regularization=1.0, early_stopping=False, random_state=1)
    return make_pipeline(FunctionTransformer(lambda texts: list(map(features, texts))), trees)


def read(files):
    return [(line.get("text") or line["url"], line.get("label"))
            for file in files for line in csv.DictReader(file.open(encoding="utf-8", newline=""))]


def split(rows, step):
    return rows[::step], [row for at, row in enumerate(rows) if at % step]


def best_limit(labels, scores):
    """The score above which calling a row bad gives the best F1."""
    precision, recall, limits = precision_recall_curve(labels, scores)
    best = (precision * recall / (precision + recall + 1e-9))[:-1].argmax()
    return (limits[best] + limits[max(best - 1, 0)]) / 2


def rate(texts, judge):
    """Texts a CPU second: over and over, after once to warm up."""
    judge()
    rounds, begun = 0, time.process_time()
    while (taken := time.process_time() - begun) < CPU_SECONDS:
        judge()
        rounds += 1
    return round(len(texts) * rounds / taken)


def measure(task, make, folder, timed):
    files = sorted((Path(__file__).resolve().parent / folder).glob("*.csv"))
    rows = [(text, LABELS[label]) for text, label in read(files)]
    kept, rest = split(rows, KEPT)
    aside, others = (list(zip(*part)) for part in split(rest, ASIDE))
    limit = best_limit(aside[1], make().fit(*others).decision_function(aside[0]))
    begun = time.process_time()
    model = make().fit(*zip(*rest))
    fit_seconds = time.process_time() - begun
    texts, labels = zip(*kept)
    scores = model.decision_function(texts)
    texts = [text for text, _ in (read([timed]) if timed else rows)]
    print(json.dumps({
        "task": task, "fitted": len(rest), "fit_seconds": round(fit_seconds, 2),
        "kept": len(kept), "f1": round(f1_score(labels, scores > limit), 3),
        "auc": round(roc_auc_score(labels, scores), 3), "timed": len(texts),
        "batch_rate": rate(texts, lambda: model.decision_function(texts)),
        "single_rate": rate(texts, lambda: [model.decision_function([text]) for text in texts]),
    }), flush=True)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--messages", type=Path, metavar="FILE.csv", help="messages to time")
    arguments.add_argument("--addresses", type=Path, metavar="FILE.csv", help="addresses to time")
    files = arguments.parse_args()
    print(json.dumps({"scikit_learn": sklearn.__version__, "python": sys.version.split()[0]}))
    measure("message", message_model, "messages", files.messages)
    measure("address", address_model, "addresses", files.addresses)
