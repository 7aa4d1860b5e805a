"""Solids for make_showroom_media.py: boxes with rounded edges, turned parts, tubes, prisms, printed plates. In millimetres, Z up."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

# name: colour, metallic, roughness
MATERIALS = {
    "white": ("#E8E9E6", 0.0, 0.45), "light": ("#CDD1D2", 0.0, 0.5), "grey": ("#8B9298", 0.0, 0.5),
    "dark": ("#3A4148", 0.0, 0.5), "black": ("#1D2126", 0.0, 0.45), "rubber": ("#26292D", 0.0, 0.9),
    "steel": ("#C3C8CC", 1.0, 0.3), "chrome": ("#DDE0E3", 1.0, 0.12), "iron": ("#6E757B", 0.7, 0.5),
    "brass": ("#C9A45C", 1.0, 0.28), "copper": ("#B9764A", 1.0, 0.3), "glass": ("#34424C", 0.3, 0.08),
    "pane": ("#AFC6CE", 0.2, 0.08), "blue": ("#1F5FA8", 0.0, 0.4), "navy": ("#27405F", 0.0, 0.45), "sky": ("#7FA8CF", 0.0, 0.45),
    "teal": ("#2C7F86", 0.0, 0.42), "green": ("#3F7D52", 0.0, 0.45), "red": ("#C0392B", 0.0, 0.4),
    "orange": ("#D9772B", 0.0, 0.42), "yellow": ("#E3B23C", 0.0, 0.42), "sand": ("#D9CDB4", 0.0, 0.7),
    "kraft": ("#B98F62", 0.0, 0.85), "wood": ("#C99A62", 0.0, 0.6), "oak": ("#A9774A", 0.0, 0.55),
    "brick": ("#A9543C", 0.0, 0.9), "clay": ("#D8B48A", 0.0, 0.9), "stone": ("#A7A6A1", 0.0, 0.7), "wool": ("#B7A36A", 0.0, 1.0),
    "choc": ("#4A2C20", 0.0, 0.4), "honey": ("#C9821F", 0.0, 0.12), "cream": ("#F1E8D3", 0.0, 0.5), "cheese": ("#E2BE62", 0.0, 0.5),
    "pickle": ("#7F8C3A", 0.0, 0.2), "berry": ("#8E2F4A", 0.0, 0.4), "plum": ("#5D4A78", 0.0, 0.45), "mint": ("#A9CDBE", 0.0, 0.45),
    "plate": ("#F4F2EC", 0.0, 0.5),
}


def colour_of(material):
    text = MATERIALS[material][0]
    return [int(text[n:n + 2], 16) / 255 for n in (1, 3, 5)]


class Part:
    def __init__(self, material, points, normals, decal=None, both_sides=False):
        self.material, self.points, self.normals = material, np.asarray(points, float), np.asarray(normals, float)
        self.decal, self.both_sides = decal, both_sides


class Shape:
    def __init__(self, parts=()):
        self.parts = list(parts)

    def __add__(self, other):
        return Shape(self.parts + other.parts)

    def turned(self, matrix, shift=(0, 0, 0)):
        matrix, shift = np.array(matrix, float), np.array(shift, float)
        parts = []
        for part in self.parts:
            decal = part.decal and (part.decal[0] @ matrix.T + shift, part.decal[1] @ matrix.T, part.decal[2] @ matrix.T, *part.decal[3:])
            parts.append(Part(part.material, part.points @ matrix.T + shift, part.normals @ matrix.T, decal, part.both_sides))
        return Shape(parts)

    def move(self, x=0, y=0, z=0):
        return self.turned(np.eye(3), (x, y, z))

    def spin(self, axis, degrees, about=(0, 0, 0)):
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        matrix = {"x": [[1, 0, 0], [0, c, -s], [0, s, c]], "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]], "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]]}[axis]
        about = np.array(about, float)
        return self.turned(matrix, about - np.array(matrix) @ about)


def many(shapes):
    return Shape([part for shape in shapes for part in shape.parts])


def box(x, y, z, w, d, h, material="white", r=None):
    """A box from its low corner, edges rounded by r."""
    r = min(w, d, h) * 0.49 if r is not None and r > min(w, d, h) * 0.49 else (min(8, 0.12 * min(w, d, h)) if r is None else r)
    size, low = np.array([w, d, h], float), np.array([x, y, z], float)
    vertex, normal = {}, {}
    for corner in np.ndindex(2, 2, 2):
        for axis in range(3):
            at = low + np.array([r if c == 0 else s - r for c, s in zip(corner, size)])
            at[axis] = low[axis] + corner[axis] * size[axis]
            vertex[corner, axis] = at
            normal[corner, axis] = np.eye(3)[axis] * (1 if corner[axis] else -1)
    points, normals = [], []

    def face(*keys):
        for k in range(1, len(keys) - 1):
            chosen = (keys[0], keys[k], keys[k + 1])
            points.append([vertex[key] for key in chosen])
            normals.append([normal[key] for key in chosen])

    for axis in range(3):
        b, c = [n for n in range(3) if n != axis]
        for side in (0, 1):
            ring = []
            for p, q in ((0, 0), (1, 0), (1, 1), (0, 1)):
                corner = [0, 0, 0]
                corner[axis], corner[b], corner[c] = side, p, q
                ring.append((tuple(corner), axis))
            face(*ring)
        if r > 0:
            for p, q in np.ndindex(2, 2):
                ends = []
                for side in (0, 1):
                    corner = [0, 0, 0]
                    corner[axis], corner[b], corner[c] = side, p, q
                    ends.append(tuple(corner))
                face((ends[0], b), (ends[1], b), (ends[1], c), (ends[0], c))
    if r > 0:
        for corner in np.ndindex(2, 2, 2):
            face((corner, 0), (corner, 1), (corner, 2))
    return Shape([Part(material, points, normals)])


AXES = {"z": np.eye(3), "x": np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]], float), "y": np.array([[1, 0, 0], [0, 0, 1], [0, -1, 0]], float)}


def revolve(profile, at=(0, 0, 0), axis="z", material="steel", seg=36):
    """Turns a profile of (radius, height) about an axis. Gentle bends of the profile are smooth, sharp ones are edges."""
    profile = np.array(profile, float)
    step = np.diff(profile, axis=0)
    length = np.linalg.norm(step, axis=1)
    profile = profile[np.concatenate([[True], length > 1e-9])]
    step = np.diff(profile, axis=0)
    out = np.stack([step[:, 1], -step[:, 0]], 1) / np.linalg.norm(step, axis=1)[:, None]
    first, last = out.copy(), out.copy()
    for n in range(len(out) - 1):
        if out[n] @ out[n + 1] > 0.6:
            mean = out[n] + out[n + 1]
            last[n] = first[n + 1] = mean / np.linalg.norm(mean)
    angle = np.linspace(0, 2 * np.pi, seg + 1)
    c, s = np.cos(angle), np.sin(angle)

    def ring(radius, height):
        return np.stack([radius * c, radius * s, np.full(seg + 1, height)], 1)

    points, normals = [], []
    for n in range(len(out)):
        a, b = ring(*profile[n]), ring(*profile[n + 1])
        na, nb = ring(*first[n]), ring(*last[n])
        if profile[n + 1][0] > 1e-9:
            points.append(np.stack([a[:-1], b[1:], b[:-1]], 1))
            normals.append(np.stack([na[:-1], nb[1:], nb[:-1]], 1))
        if profile[n][0] > 1e-9:
            points.append(np.stack([a[:-1], a[1:], b[1:]], 1))
            normals.append(np.stack([na[:-1], na[1:], nb[1:]], 1))
    shape = Shape([Part(material, np.concatenate(points), np.concatenate(normals))])
    return shape.turned(AXES[axis], at)


def cyl(at, r, h, axis="z", material="steel", r2=None, ch=None, seg=36):
    r2 = r if r2 is None else r2
    ch = min(0.06 * min(r, r2), 0.15 * abs(h)) if ch is None else ch
    return revolve([(0, 0), (r - ch, 0), (r, ch), (r2, h - ch), (r2 - ch, h), (0, h)], at, axis, material, seg)


def ringed(at, r, hole, h, axis="z", material="steel", seg=36):
    """A ring: a cylinder with a hole."""
    ch = 0.06 * (r - hole)
    return revolve([(hole, 0), (r - ch, 0), (r, ch), (r, h - ch), (r - ch, h), (hole, h), (hole, 0)], at, axis, material, seg)


def ball(at, r, material="steel", squash=1.0, seg=28):
    angle = np.linspace(-np.pi / 2, np.pi / 2, 13)
    return revolve([(max(r * np.cos(a), 0) if abs(a) < 1.57 else 0, r * squash * np.sin(a)) for a in angle], at, "z", material, seg)


def tube(path, r, material="steel", seg=12, closed=False):
    path = np.array(path, float)
    if closed:
        ahead, behind = np.roll(path, -1, 0), np.roll(path, 1, 0)
    else:
        ahead, behind = np.concatenate([path[1:], path[-1:]]), np.concatenate([path[:1], path[:-1]])
    tangent = ahead - behind
    tangent /= np.linalg.norm(tangent, axis=1)[:, None]
    side = np.cross(tangent[0], [0, 0, 1] if abs(tangent[0][2]) < 0.9 else [1, 0, 0])
    rings, outs = [], []
    angle = np.linspace(0, 2 * np.pi, seg + 1)
    for at, along in zip(path, tangent):
        side = side - along * (side @ along)
        side /= np.linalg.norm(side)
        up = np.cross(along, side)
        out = np.cos(angle)[:, None] * side + np.sin(angle)[:, None] * up
        rings.append(at + r * out)
        outs.append(out)
    points, normals = [], []
    for n in range(len(path) if closed else len(path) - 1):
        m = (n + 1) % len(path)
        a, b, na, nb = rings[n], rings[m], outs[n], outs[m]
        points += [np.stack([a[:-1], b[:-1], b[1:]], 1), np.stack([a[:-1], b[1:], a[1:]], 1)]
        normals += [np.stack([na[:-1], nb[:-1], nb[1:]], 1), np.stack([na[:-1], nb[1:], na[1:]], 1)]
    if not closed:
        for n, sign in ((0, -1), (-1, 1)):
            a = rings[n]
            centre = np.broadcast_to(path[n], a[:-1].shape)
            points.append(np.stack([a[:-1], a[1:], centre], 1))
            normals.append(np.broadcast_to(sign * tangent[n], (seg, 3, 3)))
    return Shape([Part(material, np.concatenate(points), np.concatenate(normals))])


def torus(at, big, small, axis="z", material="steel", seg=40):
    angle = np.linspace(0, 2 * np.pi, seg, endpoint=False)
    ring = np.stack([big * np.cos(angle), big * np.sin(angle), 0 * angle], 1)
    return tube(ring, small, material, 14, True).turned(AXES[axis], at)


def bend(points, radius=40, steps=6):
    """A path whose corners are rounded."""
    points = [np.array(p, float) for p in points]
    path = [points[0]]
    for before, at, after in zip(points, points[1:], points[2:]):
        one, two = before - at, after - at
        cut = min(radius, np.linalg.norm(one) / 2, np.linalg.norm(two) / 2)
        start, end = at + one / np.linalg.norm(one) * cut, at + two / np.linalg.norm(two) * cut
        for t in np.linspace(0, 1, steps):
            path.append((1 - t) ** 2 * start + 2 * t * (1 - t) * at + t**2 * end)
    return path + [points[-1]]


def prism(outline, h, at=(0, 0, 0), axis="z", material="white"):
    """A star-shaped outline drawn out along an axis."""
    outline = np.array(outline, float)
    turn = np.roll(outline, -1, 0)
    centre = outline.mean(0)
    points, normals = [], []
    for a, b in zip(outline, turn):
        out = np.array([b[1] - a[1], a[0] - b[0], 0])
        out = out / (np.linalg.norm(out) + 1e-12)
        if out[:2] @ ((a + b) / 2 - centre) < 0:
            out = -out
        a0, b0, a1, b1 = [*a, 0], [*b, 0], [*a, h], [*b, h]
        points += [[a0, b0, b1], [a0, b1, a1], [a0, b0, [*centre, 0]], [a1, b1, [*centre, h]]]
        normals += [[out] * 3, [out] * 3, [[0, 0, -1]] * 3, [[0, 0, 1]] * 3]
    return Shape([Part(material, points, normals)]).turned(AXES[axis], at)


def plate(origin, along, across, image, glow=0.0):
    """A printed rectangle: its low left corner, its two sides as the reader sees them, what is printed."""
    o, u, v = (np.array(x, float) for x in (origin, along, across))
    n = np.cross(u, v)
    n = n / np.linalg.norm(n)
    points = [[o, o + u, o + u + v], [o, o + u + v, o + v]]
    return Shape([Part("plate", points, [[n] * 3] * 2, (o, u, v, image, glow), True)])


def font(size, bold=True):
    try:
        return ImageFont.truetype("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf", size)
    except OSError:
        return ImageFont.load_default(size)


def printed(text, width, height, paper="#F4F2EC", ink="#1D2126", stripe=None):
    """A plate with one or more lines of text, each as large as fits."""
    scale = 400 / width
    image = Image.new("RGB", (400, max(24, int(height * scale))), paper)
    draw = ImageDraw.Draw(image)
    if stripe:
        draw.rectangle([0, 0, 400, image.height * 0.1], fill=stripe)
        draw.rectangle([0, image.height * 0.9, 400, image.height], fill=stripe)
    lines = text.split("\n")
    tall = image.height * (0.72 if stripe else 0.86) / len(lines)
    for n, line in enumerate(lines):
        size = int(tall * 0.8)
        while size > 6 and draw.textlength(line, font=font(size)) > 360:
            size -= 1
        draw.text((200, image.height / 2 + (n - (len(lines) - 1) / 2) * tall), line, font=font(size), fill=ink, anchor="mm")
    return image


def front_plate(x, y, z, w, h, text, **look):
    """A plate that faces the viewer (towards -Y)."""
    return plate((x, y, z), (w, 0, 0), (0, 0, h), printed(text, w, h, **look))


def screen(kind, width=320, height=240, tint="#5FC7B1"):
    """What the display of an instrument shows."""
    image = Image.new("RGB", (width, height), "#10181F")
    draw = ImageDraw.Draw(image)
    if kind == "fan":
        rng = np.random.default_rng(7)
        x, y = np.meshgrid(np.arange(width), np.arange(height))
        far, angle = np.hypot(x - width * 0.45, y + 20), np.arctan2(x - width * 0.45, y + 20)
        field = np.abs(angle) < 0.62
        field &= (far > 50) & (far < height * 1.0)
        tissue = 0.35 + 0.25 * np.sin(far / 9 + 3 * np.sin(angle * 5)) + 0.2 * rng.random((height, width))
        hole = np.hypot(x - width * 0.42, (y - height * 0.5) * 1.3) < 34
        tone = np.clip(np.where(hole, 0.06, tissue), 0, 1) * field
        image = Image.fromarray((np.stack([tone * 200 + 12, tone * 210 + 18, tone * 215 + 24], -1)).astype(np.uint8))
        draw = ImageDraw.Draw(image)
        for n in range(5):
            draw.rectangle([width - 62, 20 + 34 * n, width - 12, 40 + 34 * n], fill="#22303A")
    elif kind == "waves":
        t = np.arange(width - 90)
        shapes = [np.exp(-((t % 60 - 20) / 3.0) ** 2) * 1.6 - 0.35 * np.exp(-((t % 60 - 27) / 4.0) ** 2) + 0.25 * np.exp(-((t % 60 - 44) / 7.0) ** 2),
                  np.abs(np.sin(t / 19)) ** 3, np.sin(t / 31)]
        for row, (curve, colour) in enumerate(zip(shapes, ("#6FD36B", "#5FC7E8", "#E8C55F"))):
            middle = height * (0.26 + 0.28 * row)
            draw.line([(10 + k, middle - 24 * v) for k, v in enumerate(curve)], fill=colour, width=3)
            draw.text((width - 42, middle - 6), ("72", "98", "16")[row], font=font(34), fill=colour, anchor="mm")
    elif kind == "cnc":
        draw.rectangle([0, 0, width, 26], fill="#1F5FA8")
        for n, axis in enumerate("XZC"):
            draw.text((18, 44 + 42 * n), axis, font=font(28), fill="#E8E9E6")
            draw.text((60, 44 + 42 * n), ("128.450", "-36.012", "090.000")[n], font=font(28), fill=tint)
        for n in range(5):
            draw.rectangle([210, 42 + 30 * n, 210 + 60 + 8 * ((n * 3) % 5), 54 + 30 * n], fill="#3A5063")
        draw.rectangle([0, height - 34, width, height], fill="#22303A")
    elif kind == "plant":
        draw.rectangle([0, 0, width, 24], fill="#22303A")
        for n, (tall, colour) in enumerate(zip((90, 130, 60, 110), ("#5FC7B1", "#5FA8E8", "#E8C55F", "#5FC7B1"))):
            draw.rectangle([26 + 44 * n, height - 30 - tall, 54 + 44 * n, height - 30], fill=colour)
        draw.line([(210 + 5 * k, 130 - 50 * np.sin(k / 4)) for k in range(20)], fill="#E8E9E6", width=3)
        draw.line([(210, 180), (305, 180)], fill="#5FA8E8", width=4)
    else:
        draw.text((width / 2, height / 2), kind, font=font(64), fill=tint, anchor="mm")
    return image
