"""What schemathesis must know of the running stack to get past its first refusal (SCHEMATHESIS_HOOKS).

Generated requests that are valid by the document get the ids, versions and cursors that are real, each on a release in
the status that the operation is for. What no chance would reach, the scenes send, one for each answer that is
documented; they are judged by all checks like every other request. What was answered goes into CONTRACT_REACHED.
"""

import base64
import hashlib
import hmac
import itertools
import json
import os
import pathlib
import re
import time
import uuid
from datetime import datetime, timedelta, timezone

import requests
import schemathesis

URL = os.environ["DATELINE_URL"]
KEYS = json.loads(os.environ["CONTRACT_KEYS"])
REACHED = open(os.environ["CONTRACT_REACHED"], "a", encoding="utf-8")

SESSION = requests.Session()
NUMBERS = itertools.count(1)
IDEMPOTENCY_KEY = re.compile(r'"[!#-\[\]-~ ]{1,255}"|[!#-~]{1,255}')
NOBODYS = "0197b5e4-6c00-7000-8000-00000000dead"
PICTURE = (pathlib.Path(__file__).parents[2] / "examples" / "quay.png").read_bytes()

# Which key an operation is asked with, where it is not the one of newsroom demo with every scope.
KEY_OF = {
    "recordFiling": "agent",
    "updateNewsroom": "settings",
    "issueKey": "keys",
    "listKeys": "keys",
    "revokeKey": "keys",
    "createWebhookEndpoint": "hooks",
    "listWebhookEndpoints": "hooks",
    "getWebhookEndpoint": "hooks",
    "updateWebhookEndpoint": "hooks",
    "removeWebhookEndpoint": "hooks",
    "rotateEndpointSecret": "hooks",
    # Nobody is told anything but at an endpoint of this newsroom, where nobody listens.
    "testWebhookEndpoint": "told",
    "listEndpointDeliveries": "told",
    "replayEndpointDelivery": "told",
    **dict.fromkeys(
        (
            "createSource",
            "listSources",
            "getSource",
            "updateSource",
            "removeSource",
            "rotateSourceSecret",
            "listDeliveries",
            "getDelivery",
            "replayDelivery",
            "replayParked",
            "trySource",
        ),
        "sources",
    ),
}
# A key that lacks the scope of an operation.
LACKING = {"read": "admin", "write": "read", "publish": "write", "admin": "read"}


def send(method, path, body=None, key="all", **headers):
    answer = SESSION.request(
        method,
        URL + path,
        json=body,
        headers={"Authorization": "Bearer " + KEYS[key], **{k.replace("_", "-"): v for k, v in headers.items()}},
        allow_redirects=False,
    )
    assert answer.status_code < 400, f"{method} {path}: {answer.status_code} {answer.text}"
    return answer


# ---------------------------------------------------------------- releases in each status


def content(**members):
    return {
        "headline": f"Lamp {next(NUMBERS)} Is Lit",
        "language": "en",
        "body": {"format": "markdown", "value": "It is lit."},
        "contacts": [{"name": "Ada Lindqvist", "emails": ["press@harbour.example"]}],
        **members,
    }


def become_agent():
    """Makes a newsroom one that owes copies of what it publishes."""
    disclosure = {"regime": "fara", "registrant": "Gull & Partners", "principals": [{"name": "Skerry Tourist Board"}]}
    settings = {"title": "Gull & Partners", "zone": "UTC", "disclosure": disclosure, "rules": {}}
    version = send("GET", "/newsroom", key="agent").headers["ETag"]
    send("PUT", "/newsroom", settings, "agent", If_Match=version)


def draft(key="all", **members):
    return send("POST", "/releases", content(**members), key).json()


def ordered(release, order, body=None, key="all"):
    return send("POST", f"/releases/{release['id']}/{order}", body, key).json()


def scheduled():
    return ordered(draft(), "publish", {"at": "2090-12-01T09:00:00Z"})


def published(key="all"):
    return ordered(draft(key), "publish", key=key)


def withdrawn():
    return ordered(published(), "withdraw", WISHES["withdrawRelease"])


def file_wish(**members):
    return {
        "filename": "quay.png",
        "mediaType": "image/png",
        "bytes": len(PICTURE),
        "sha256": hashlib.sha256(PICTURE).hexdigest(),
        "alt": "The quay at dusk",
        **members,
    }


def announced(**members):
    """What leads to a file of a draft that is not uploaded yet, and what lets it be."""
    release = draft()
    file = ordered(release, "attachments", file_wish(**members))
    return {"id": release["id"], "attachment": file["id"]}, file["upload"]


def uploaded(**members):
    """What leads to a file of a draft that nobody has looked at yet."""
    path, upload = announced(**members)
    SESSION.request(upload["method"], upload["url"], data=PICTURE, headers=upload["headers"]).raise_for_status()
    return path


def removable():
    """What leads to a file that a draft does not name, and the version of the draft."""
    path, _ = announced()
    return path, etag_of(path["id"])


def etag_of(release_id):
    return send("GET", "/releases/" + release_id).headers["ETag"]


def preview(release):
    order = {"label": "The Quay Gazette", "expiresAt": soon()}
    return ordered(release, "previews", order)


def issued_key():
    """The id of a key of which no request makes use, and for which there is room."""
    kept = send("GET", "/keys", key="keys").json()["keys"]
    for each in kept[20:] if len(kept) > 40 else []:
        if each["label"] != "first key":
            send("DELETE", "/keys/" + each["id"], key="keys")
    return send("POST", "/keys", {"label": "nightly import", "scopes": ["read"]}, "keys").json()["id"]


def opened_endpoint():
    """A webhook endpoint of which no request makes use, and for which there is room."""
    for each in send("GET", "/webhook-endpoints", key="hooks").json()["endpoints"][10:]:
        send("DELETE", "/webhook-endpoints/" + each["id"], key="hooks")
    return send("POST", "/webhook-endpoints", hook_wish(), "hooks").json()


def hook_wish():
    return {"url": "http://127.0.0.1:9/", "types": ["press_release.created"]}


def told_endpoint():
    """What leads to something that a webhook endpoint was told."""
    endpoint = send("POST", "/webhook-endpoints", hook_wish(), "told").json()["id"]
    send("POST", "/releases", content(), "told")
    while True:
        told = send("GET", f"/webhook-endpoints/{endpoint}/deliveries", key="told").json()["deliveries"]
        if told:
            return {"endpoint": endpoint, "sequence": told[0]["sequence"]}
        time.sleep(0.2)


def endpoint_path(name):
    """The path parameters of an operation on a webhook endpoint, and the version of that."""
    if KEY_OF[name] == "told":
        path = dict(standing(told_endpoint))
        if name != "replayEndpointDelivery":
            del path["sequence"]
        return path, None
    opened = opened_endpoint()
    return {"endpoint": opened["id"]}, etag(opened)


def source(**members):
    """A source of which no request makes use, and for which there is room."""
    kept = send("GET", "/webhook-sources", key="sources").json()["sources"]
    for each in kept[10:] if len(kept) > 30 else []:
        send("DELETE", "/webhook-sources/" + each["name"], key="sources")
    wish = {"name": f"source-{next(NUMBERS)}", "provider": "strapi", **members}
    return send("POST", "/webhook-sources", wish, "sources").json()


def hook(made, body=b"parked, since it is no JSON"):
    """Sends a webhook of a source, and returns what leads to its delivery."""
    answer = SESSION.post(made["url"], data=body, headers={"Authorization": "Bearer " + made["secret"]})
    return {"source": made["name"], "delivery": answer.json()["delivery"]}


def paused_delivery():
    made = source()
    path = hook(made)
    settings = {"provider": "strapi", "paused": True}
    send("PUT", "/webhook-sources/" + made["name"], settings, "sources", If_Match='"v1-json"')
    return path


def now():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def soon():
    return (datetime.now(timezone.utc) + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M:%SZ")


def settings_version():
    return send("GET", "/newsroom", key="settings").headers["ETag"]


FITTING = {
    "reviseRelease": draft,
    "discardRelease": draft,
    "publishRelease": draft,
    "createPreview": draft,
    "addAttachment": draft,
    "unscheduleRelease": scheduled,
    "correctRelease": published,
    "withdrawRelease": published,
    "killRelease": published,
    "redirectRelease": published,
    "recordFiling": lambda: published("agent"),
}
# What leads to a source or a delivery, for each operation of one.
OF_SOURCES = {
    **dict.fromkeys(
        ("getSource", "updateSource", "removeSource", "rotateSourceSecret", "listDeliveries", "replayParked", "trySource"),
        lambda: {"source": source()["name"]},
    ),
    **dict.fromkeys(("getDelivery", "replayDelivery"), lambda: hook(source())),
}
# What a CMS sends, whatever it is called.
OF_CMS = ("trySource", "receiveWebhook")
STANDING = {}


def standing(make):
    """One release of this kind, for requests that change nothing."""
    if make not in STANDING:
        STANDING[make] = make()
    return STANDING[make]


def corrected():
    release = published()
    return ordered_with(release, {"note": "It was wrong.", "class": "correction", "release": content()})


def ordered_with(release, amendment):
    return send(
        "POST", f"/releases/{release['id']}/correct", amendment, If_Match=f'"v{release["version"]}-json"'
    ).json()


def etag(release):
    return f'"v{release["version"]}-json"'


become_agent()

# ---------------------------------------------------------------- generated requests


OF_SCENES = {"Bearer " + key for key in [*KEYS.values(), "nobody"]}


@schemathesis.auth(refresh_interval=None)
class Key:
    def get(self, case, context):
        return KEYS[KEY_OF.get(operation_id(case), "all")]

    def set(self, case, data, context):
        if case.headers.get("Authorization") not in OF_SCENES and operation_id(case) != "receiveWebhook":
            case.headers["Authorization"] = "Bearer " + data


def operation_id(case):
    return case.operation.definition.raw["operationId"]


def is_generated(case):
    return case.meta is not None and case.meta.phase.name.value != "stateful"


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None:
        return
    make_sendable(case)
    if case.meta.generation.mode.is_positive:
        make_consistent(case)
        if is_generated(case):
            make_real(case)


def make_sendable(case):
    """Alters what would not arrive at the operation as what it is."""
    for name, value in (case.path_parameters or {}).items():
        # The gateway itself answers 400 to some paths with a percent sign in a name.
        case.path_parameters[name] = str(value).replace("%", "-")
    if case.media_type and not case.media_type.endswith("json") and not isinstance(case.body, (str, bytes)):
        # A text is a text whatever it says, so null and numbers are no violation of it; nothing is.
        case.body = ""
    if IDEMPOTENCY_KEY.fullmatch(case.headers.get("Idempotency-Key", "")):
        case.headers["Idempotency-Key"] = str(uuid.uuid4())


def make_consistent(case):
    """Leaves out, or adds, what OpenAPI cannot say that it goes with something else only."""
    case.query = query = case.query or {}
    if case.media_type == "application/octet-stream" and operation_id(case) not in OF_CMS:
        # A charset in which all bytes are letters.
        query["type"] = "text/plain;charset=iso-8859-1"
    else:
        query.pop("type", None)
    if operation_id(case) in OF_CMS and not case.body:
        # Only JSON has a text without letters that is a body.
        case.body = "{}"
    query.pop("cursor", None)
    if "filing" in query:
        query.pop("status", None)
    if "release" in query:
        query.pop("actor", None)
    if not query.get("status", True):
        query.pop("status")
    if query.get("from", "") > query.get("to", "~"):
        query.pop("from")
    if operation_id(case) == "correctRelease":
        is_whole = isinstance(case.body, dict) and "release" in case.body
        for name, value in {"note": "It was wrong.", "class": "update"}.items():
            query.pop(name, None) if is_whole else query.setdefault(name, value)
    case.headers.pop("Content-Encoding", None)


def make_real(case):
    name = operation_id(case)
    if "revision" in case.query:
        case.query["revision"] = 1
    if name == "updateNewsroom":
        case.headers["If-Match"] = settings_version()
    elif name == "revokePreview":
        release = standing(draft)
        case.path_parameters.update(id=release["id"], preview=preview(release)["id"])
    elif name == "revokeKey":
        case.path_parameters["key"] = issued_key()
    elif name in OF_SOURCES:
        case.path_parameters.update(OF_SOURCES[name]())
        if name == "updateSource":
            case.headers["If-Match"] = '"v1-json"'
    elif name == "createSource":
        source()
    elif name == "issueKey":
        issued_key()
        if case.body.get("expiresAt"):
            case.body["expiresAt"] = soon()
    elif name == "createWebhookEndpoint":
        opened_endpoint()
    elif "{endpoint}" in case.operation.path:
        path, version = endpoint_path(name)
        case.path_parameters.update(path)
        if name == "updateWebhookEndpoint":
            case.headers["If-Match"] = version
    elif name == "completeAttachment":
        case.path_parameters.update(uploaded())
        if "If-Match" in case.headers:
            case.headers["If-Match"] = etag_of(case.path_parameters["id"])
    elif name == "removeAttachment":
        path, case.headers["If-Match"] = removable()
        case.path_parameters.update(path)
    elif "id" in (case.path_parameters or {}):
        release = FITTING[name]() if name in FITTING else standing(corrected)
        case.path_parameters["id"] = release["id"]
        case.headers.pop("If-None-Match", None)
        if "If-Match" in case.headers or name == "reviseRelease":
            case.headers["If-Match"] = etag(release)


@schemathesis.hook
def after_call(context, case, response):
    REACHED.write(json.dumps([case.operation.label, response.status_code]) + "\n")
    REACHED.flush()


@schemathesis.serializer("text/markdown", "text/html", "message/rfc822", "*/*")
def as_text(context, value):
    if isinstance(value, bytes):
        return value
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else json.dumps(value).encode()


@schemathesis.deserializer("text/markdown", "text/html", "message/rfc822")
def of_text(context, response):
    return response.content.decode("utf-8")


# ---------------------------------------------------------------- scenes

SOURCES = {
    "text/plain": "FOR IMMEDIATE RELEASE\n\nNight Line Opens\n\nNORTHMERE, May 12 - The first ferry leaves.\n\n###\n",
    "text/markdown": "---\nlanguage: en\n---\n# Night Line Opens\n\nThe first ferry leaves.\n",
    "text/html": "<h1>Night Line Opens</h1><p>The first ferry leaves.</p>",
    "message/rfc822": "From: press@harbour.example\r\nSubject: Night Line Opens\r\nContent-Type: text/plain\r\n\r\n"
    "The first ferry leaves.\r\n",
}
WISHES = {
    "withdrawRelease": {"explanation": "The vessel is in dock."},
    "killRelease": {"explanation": "It named a person."},
}


def body_of(name):
    """A body that the operation takes."""
    if name in ("createRelease", "reviseRelease", "lintRelease"):
        return content()
    if name == "correctRelease":
        return {"note": "It was wrong.", "class": "correction", "release": content()}
    if name == "redirectRelease":
        return {"to": standing(corrected)["id"]}
    if name == "recordFiling":
        return {"filedAt": now()}
    if name == "addAttachment":
        return file_wish()
    if name == "issueKey":
        return {"label": "nightly import", "scopes": ["read"]}
    if name in ("createWebhookEndpoint", "updateWebhookEndpoint"):
        return hook_wish()
    if name == "createSource":
        return {"name": f"source-{next(NUMBERS)}", "provider": "ghost"}
    if name == "updateSource":
        return {"provider": "strapi", "autoPublish": True}
    if name == "trySource":
        return {"event": "entry.update", "entry": {"documentId": "q7", "updatedAt": now(), "title": "Gull Line"}}
    if name == "createPreview":
        return {"label": "The Quay Gazette", "expiresAt": soon()}
    if name == "updateNewsroom":
        return {"title": "Gull & Partners", "zone": "UTC", "disclosure": {"regime": "none"}, "rules": {}}
    return WISHES.get(name)


def right(operation):
    """A request that is carried out."""
    name = operation.definition.raw["operationId"]
    wanted = {"path_parameters": {}, "headers": {}, "query": {}}
    if name == "showPreview":
        wanted["path_parameters"] = link(preview(standing(draft)))
    elif name == "revokePreview":
        release = standing(draft)
        wanted["path_parameters"] = {"id": release["id"], "preview": preview(release)["id"]}
    elif name == "revokeKey":
        wanted["path_parameters"] = {"key": issued_key()}
    elif name == "createWebhookEndpoint":
        opened_endpoint()
    elif "{endpoint}" in operation.path:
        wanted["path_parameters"], version = endpoint_path(name)
        if name == "updateWebhookEndpoint":
            wanted["headers"]["If-Match"] = version
    elif name in OF_SOURCES:
        wanted["path_parameters"] = OF_SOURCES[name]()
        if name == "updateSource":
            wanted["headers"]["If-Match"] = '"v1-json"'
    elif name == "createSource":
        source()
    elif name == "receiveWebhook":
        return received(source(provider="standard"), b'{"type": "press_release.draft"}')
    elif name == "completeAttachment":
        wanted["path_parameters"] = uploaded()
    elif name == "removeAttachment":
        wanted["path_parameters"], wanted["headers"]["If-Match"] = removable()
    elif "{id}" in operation.path:
        release = FITTING[name]() if name in FITTING else standing(corrected)
        wanted["path_parameters"] = {"id": release["id"]}
        if name in ("reviseRelease", "discardRelease", "correctRelease"):
            wanted["headers"]["If-Match"] = etag(release)
    elif name == "updateNewsroom":
        wanted["headers"]["If-Match"] = settings_version()
    body = body_of(name)
    if body is not None:
        wanted.update(body=body, media_type="application/json")
    return wanted


def received(made, body):
    """A webhook that a source has signed, as a request of the contract."""
    message = f"msg_{next(NUMBERS)}"
    moment = str(int(datetime.now(timezone.utc).timestamp()))
    key = base64.b64decode(made["secret"].removeprefix("whsec_"))
    digest = hmac.new(key, f"{message}.{moment}.".encode() + body, "sha256").digest()
    return {
        "path_parameters": {"newsroom": "ostervik", "source": made["name"]},
        "headers": {
            "webhook-id": message,
            "webhook-timestamp": moment,
            "webhook-signature": "v1," + base64.b64encode(digest).decode(),
            "Content-Type": "application/json",
        },
        "query": {},
        "body": body,
        "media_type": "*/*",
    }


def link(granted):
    return dict(zip(("release", "token"), granted["url"].rsplit("/", 2)[1:]))


def wrong(operation, status):
    """A request that is refused with this status, for one reason alone."""
    name = operation.definition.raw["operationId"]
    request = right(operation)
    headers = request["headers"]
    if name == "receiveWebhook":
        wrongly_received(request, status)
    elif status == 400:
        request["query"]["nonsense"] = "1"
    elif status == 401:
        headers["Authorization"] = "Bearer nobody"
    elif status == 403:
        headers["Authorization"] = "Bearer " + KEYS[LACKING[scope(operation)]]
    elif status == 404:
        missing(name, request)
    elif status == 406:
        headers["Accept"] = "image/png"
    elif status == 409:
        unfitting(name, request)
    elif status == 412:
        headers["If-Match"] = '"v999999-json"'
    elif status == 413:
        request.update(body={"headline": "x" * 400_000}, media_type="application/json")
    elif status == 415:
        request.update(body=request.get("body", {}), media_type="application/json")
        headers["Content-Type"] = "application/json; charset=utf-16"
    elif status == 422:
        request.update(body={"nonsense": 1}, media_type="application/json")
    elif status == 428:
        headers.pop("If-Match")
    return request


def wrongly_received(request, status):
    if status == 400:
        request["body"] = b""
    elif status == 401:
        request["body"] += b" "
    elif status == 404:
        request["path_parameters"]["source"] = "none"
    elif status == 413:
        request["body"] = b"x" * 400_000


def scope(operation):
    return next(iter(operation.definition.raw.get("security", [{"key": ["read"]}])))["key"][0]


def missing(name, request):
    if name == "listChanges":
        request["query"]["release"] = NOBODYS
    elif name == "showPreview":
        request["path_parameters"]["token"] = "A" * 22
    elif name == "revokeKey":
        request["path_parameters"]["key"] = "0" * 16
    elif name == "issueKey":
        repeated_in_vain(request, "/keys", "keys")
    elif name == "createWebhookEndpoint":
        repeated_in_vain(request, "/webhook-endpoints", "hooks")
    elif "endpoint" in request["path_parameters"]:
        request["path_parameters"]["endpoint"] = "0" * 16
    elif name == "createSource":
        repeated_in_vain(request, "/webhook-sources", "sources", "name")
    elif name in OF_SOURCES:
        request["path_parameters"]["source"] = "none"
    else:
        request["path_parameters"]["id"] = NOBODYS


def repeated_in_vain(request, path, key, member="id"):
    """Makes the request one that has made already what is gone by now."""
    request["headers"]["Idempotency-Key"] = once = str(uuid.uuid4())
    made = send("POST", path, request["body"], key, Idempotency_Key=once).json()
    send("DELETE", path + "/" + made[member], key=key)


def unfitting(name, request):
    """Names a release whose status does not allow it, or a file that is not there."""
    if name == "completeAttachment":
        request["path_parameters"], _ = announced()
        return
    if name in ("issueKey", "createWebhookEndpoint"):
        request["headers"]["Authorization"] = "Bearer " + KEYS["full"]
        path = "/keys" if name == "issueKey" else "/webhook-endpoints"
        while SESSION.post(URL + path, json=request["body"], headers=request["headers"]).status_code == 201:
            pass
        return
    if name == "createSource":
        request["body"]["name"] = source()["name"]
        return
    if name == "rotateSourceSecret":
        for _ in range(4):
            send("POST", f"/webhook-sources/{request['path_parameters']['source']}/secret", key="sources")
        return
    if name in ("replayDelivery", "replayParked"):
        path = paused_delivery()
        request["path_parameters"] = path if name == "replayDelivery" else {"source": path["source"]}
        return
    if name == "removeSource":
        return
    if name == "removeAttachment":
        ordered(request["path_parameters"], "publish")
        ordered(request["path_parameters"], "withdraw", WISHES["withdrawRelease"])
        request["headers"]["If-Match"] = etag_of(request["path_parameters"]["id"])
        return
    make = draft if name in ("correctRelease", "withdrawRelease", "killRelease", "redirectRelease") else None
    if name == "unscheduleRelease":
        make = draft
    if name == "addAttachment":
        make = withdrawn
    release = standing(make or corrected)
    request["path_parameters"]["id"] = release["id"]
    if "If-Match" in request["headers"]:
        request["headers"]["If-Match"] = etag(release)
    if name == "recordFiling":
        request["headers"]["Authorization"] = "Bearer " + KEYS["all"]


def scenes(operation):
    name = operation.definition.raw["operationId"]
    yield right(operation)
    for status in operation.definition.raw["responses"]:
        if 400 <= int(status) < 500:
            yield wrong(operation, int(status))
    if name in ("createRelease", "reviseRelease", "lintRelease", "correctRelease"):
        for media_type, text in SOURCES.items():
            request = {**right(operation), "body": text, "media_type": media_type}
            if name == "correctRelease":
                request["query"] = {"note": "It was wrong.", "class": "update"}
            yield request
    if name == "receiveWebhook":
        request = right(operation)
        yield request
        # It came before.
        yield request
        yield received(source(provider="standard"), b'{"type": "ping"}')
    if name in ("getDelivery", "replayDelivery"):
        yield {**right(operation), "path_parameters": {"source": source()["name"], "delivery": "0" * 32}}
    if name == "listDeliveries":
        path = hook(source())
        yield {**right(operation), "path_parameters": {"source": path["source"]}, "query": {"status": "parked"}}
    if name == "reviseRelease":
        yield {
            **right(operation),
            "path_parameters": {"id": str(uuid.uuid4())},
            "headers": {"If-None-Match": "*"},
        }
    if name == "addAttachment":
        yield {**right(operation), "body": file_wish(filename="Report.pdf", mediaType="application/pdf", alt=None)}
    if name == "completeAttachment":
        request = right(operation)
        yield request
        # It is complete now.
        yield request
        yield {**request, "path_parameters": {**request["path_parameters"], "attachment": "0" * 32}}
        # It is not what was announced.
        yield {**request, "path_parameters": uploaded(mediaType="image/jpeg")}
    if name == "getRelease":
        request = right(operation)
        path = "/releases/" + request["path_parameters"]["id"]
        yield {**request, "headers": {"If-None-Match": send("GET", path).headers["ETag"]}}
        yield {**request, "query": {"revision": 1}}
        for form in ("html", "markdown", "text", "ninjs"):
            yield {**request, "query": {"format": form}}
            yield {**request, "query": {"format": form, "revision": 1}}
    if name == "getNewsroom":
        yield {"headers": {"If-None-Match": send("GET", "/newsroom").headers["ETag"]}}
    if name == "showContract":
        yield {"headers": {"If-None-Match": send("GET", "/openapi.yaml").headers["ETag"]}}
    if name == "showPreview":
        release = draft()
        granted = preview(release)
        ordered(release, "publish")
        yield {"path_parameters": link(granted)}
    if name == "publishRelease":
        yield {**right(operation), "query": {"dryRun": True}}
        yield {**right(operation), "body": {"at": "2090-12-01T09:00:00-05:00"}, "media_type": "application/json"}
        yield {
            **right(operation),
            "body": {"local": "2090-12-01T09:00", "zone": "America/New_York"},
            "media_type": "application/json",
        }
        yield {**right(operation), "body": {"at": "2014-05-06T07:08:09Z", "import": True}, "media_type": "application/json"}
        yield {**right(operation), "path_parameters": {"id": uploaded()["id"]}}
        yield {**right(operation), "path_parameters": {"id": uploaded(mediaType="image/jpeg")["id"]}}


@schemathesis.hook
def before_add_examples(context, examples):
    for scene in scenes(context.operation):
        case = context.operation.Case(**scene)
        if "Authorization" not in case.headers:
            case.headers["Authorization"] = "Bearer " + KEYS[KEY_OF.get(operation_id(case), "all")]
            case._has_explicit_auth = True
        examples.append(case)
