#!/usr/bin/env python3
"""Draws the pictures and 3D models of demo/showroom/media: shapes built in code, nothing photographed, nobody's product.

Every good of demo/showroom/listings.json has a recipe in showroom_shapes.py: a family of shapes, its sizes, its colours
and the number on its plate. A small rasteriser turns the shape into a WebP picture on the paper of the interface; some
shapes are also written as binary glTF 2.0. The outputs are committed, so that nobody needs to run this; to draw again:

    python3 scripts/make_showroom_media.py [ID...]     (needs numpy and Pillow)
"""

import json
import struct
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from showroom_mesh import MATERIALS, colour_of

MEDIA = Path(__file__).resolve().parent.parent / "demo" / "showroom" / "media"
WIDTH, HEIGHT, OVER = 960, 720, 2
PAPER = np.array([0xFB, 0xFA, 0xF7]) / 255
MOST_BYTES = 40_000


def unit(v):
    return v / np.linalg.norm(v)


class Scene:
    """All triangles of a shape in three arrays."""

    def __init__(self, shape):
        self.points = np.concatenate([part.points for part in shape.parts]).astype(np.float32)
        self.normals = np.concatenate([part.normals for part in shape.parts]).astype(np.float32)
        self.owner = np.concatenate([np.full(len(part.points), n) for n, part in enumerate(shape.parts)])
        self.parts = shape.parts
        self.low = self.points.reshape(-1, 3).min(0)
        self.high = self.points.reshape(-1, 3).max(0)


def rasterise(xy, near, width, height, keep=None):
    """The nearest triangle of every pixel. `near` grows towards the eye and is linear on the screen."""
    best = np.full((height, width), -np.inf, np.float32)
    which = np.full((height, width), -1, np.int32)
    low = np.clip(np.floor(xy.min(1)).astype(int), 0, [width, height])
    high = np.clip(np.ceil(xy.max(1)).astype(int) + 1, 0, [width, height])
    a, b, c = xy[:, 0], xy[:, 1], xy[:, 2]
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    alive = (np.abs(area) > 1e-6) & (high > low).all(1)
    if keep is not None:
        alive &= keep
    columns, rows = np.arange(width, dtype=np.float32) + 0.5, np.arange(height, dtype=np.float32)[:, None] + 0.5
    for t in np.nonzero(alive)[0]:
        x0, y0, x1, y1 = low[t, 0], low[t, 1], high[t, 0], high[t, 1]
        px, py = columns[x0:x1], rows[y0:y1]
        (ax, ay), (bx, by), (cx, cy) = xy[t]
        u = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area[t]
        v = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area[t]
        w = 1 - u - v
        depth = u * near[t, 0] + v * near[t, 1] + w * near[t, 2]
        window = best[y0:y1, x0:x1]
        hit = (u >= -1e-4) & (v >= -1e-4) & (w >= -1e-4) & (depth > window)
        window[hit] = depth[hit]
        which[y0:y1, x0:x1][hit] = t
    return best, which


def blurred(grid, radius):
    image = Image.fromarray((np.clip(grid, 0, 1) * 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def environment(r):
    """A studio seen in a reflection: a bright ceiling, two soft boxes, a dark horizon, a light floor."""
    z = r[..., 2]
    light = 0.32 + 0.55 * np.clip(z, 0, 1) + 0.30 * np.clip(-z, 0, 1)
    light = light - 0.22 * np.exp(-((z + 0.02) ** 2) / 0.02)
    for box, size, power in [((-0.75, -0.45, 0.48), 0.10, 0.95), ((0.85, -0.30, 0.35), 0.05, 0.55), ((0.1, 0.9, 0.4), 0.1, 0.3)]:
        facing = np.clip((r * unit(np.array(box, np.float32))).sum(-1), 0, 1)
        light = light + power * np.exp(-(1 - facing) / size)
    return light


class Camera:
    def __init__(self, scene, yaw, pitch, zoom=1.0):
        yaw, pitch = np.radians(yaw), np.radians(pitch)
        centre = (scene.low + scene.high) / 2
        reach = np.linalg.norm(scene.high - scene.low)
        back = np.array([np.sin(yaw) * np.cos(pitch), -np.cos(yaw) * np.cos(pitch), np.sin(pitch)])
        self.eye = centre + back * reach * 2.6
        self.forward = -back
        self.right = unit(np.cross(self.forward, [0, 0, 1]))
        self.up = np.cross(self.right, self.forward)
        x, y, _ = self.raw(scene.points.reshape(-1, 3))
        width, height = WIDTH * OVER, HEIGHT * OVER
        self.scale = zoom * min(0.80 * width / (x.max() - x.min()), 0.78 * height / (y.max() - y.min()))
        self.shift = np.array([width / 2 - self.scale * (x.max() + x.min()) / 2,
                               height * 0.49 + self.scale * (y.max() + y.min()) / 2])

    def raw(self, points):
        away = points - self.eye
        depth = away @ self.forward
        return (away @ self.right) / depth, (away @ self.up) / depth, depth

    def project(self, points):
        x, y, depth = self.raw(points)
        return np.stack([self.shift[0] + self.scale * x, self.shift[1] - self.scale * y], -1), 1 / depth

    def rays(self, rows, columns):
        x = (columns + 0.5 - self.shift[0]) / self.scale
        y = (self.shift[1] - rows - 0.5) / self.scale
        return self.forward + x[..., None] * self.right + y[..., None] * self.up


def sample(grid, x, y):
    """Bilinear, clamped."""
    height, width = grid.shape
    x, y = np.clip(x, 0, width - 1.001), np.clip(y, 0, height - 1.001)
    i, j = x.astype(np.int32), y.astype(np.int32)
    fx, fy = x - i, y - j
    return (grid[j, i] * (1 - fx) + grid[j, i + 1] * fx) * (1 - fy) + (grid[j + 1, i] * (1 - fx) + grid[j + 1, i + 1] * fx) * fy


class Light:
    """The key light: a map of what it reaches, and its soft shadow on the floor."""

    SIZE = 800

    def __init__(self, scene, direction):
        self.direction = unit(np.array(direction, np.float32))
        self.right = unit(np.cross(self.direction, [0, 0, 1])).astype(np.float32)
        self.up = np.cross(self.right, self.direction).astype(np.float32)
        self.floor = float(scene.low[2])
        corners = scene.points.reshape(-1, 3)
        grounded = corners - self.direction * ((corners[:, 2:] - self.floor) / self.direction[2])
        every = np.concatenate([corners, grounded])
        u, v = every @ self.right, every @ self.up
        self.span = max(np.ptp(u), np.ptp(v)) * 1.12
        self.centre = ((u.max() + u.min()) / 2, (v.max() + v.min()) / 2)
        self.map, which = rasterise(self.place(scene.points), scene.points @ self.direction, self.SIZE, self.SIZE)
        self.shade = blurred(which >= 0, 5) * 0.55 + blurred(which >= 0, 16) * 0.45
        # What stands right above the floor darkens it.
        self.low, self.size = scene.low, max(scene.high[:2] - scene.low[:2])
        flat = (scene.points[..., :2] - (scene.low[:2] + scene.high[:2]) / 2) / (self.size * 1.4) * 300 + 150
        height, _ = rasterise(flat, -(scene.points[..., 2] - self.floor), 300, 300)
        self.middle = (scene.low[:2] + scene.high[:2]) / 2
        self.contact = blurred(np.exp(height / (0.07 * self.size)), 5)

    def place(self, points):
        u, v = points @ self.right, points @ self.up
        return np.stack([(u - self.centre[0]) / self.span + 0.5, (v - self.centre[1]) / self.span + 0.5], -1) * self.SIZE

    def reaches(self, points):
        """How much of the light comes to each point."""
        at, depth = self.place(points), points @ self.direction + 0.006 * self.span
        lit = np.zeros(len(points), np.float32)
        taps = [(0, 0), (1.5, 0.5), (-1.5, -0.5), (0.5, -1.5), (-0.5, 1.5), (2.6, 2.2), (-2.2, 2.6), (-2.6, -2.2), (2.2, -2.6)]
        for dx, dy in taps:
            x = np.clip(at[:, 0] + dx, 0, self.SIZE - 1).astype(np.int32)
            y = np.clip(at[:, 1] + dy, 0, self.SIZE - 1).astype(np.int32)
            lit += self.map[y, x] < depth
        return lit / len(taps)

    def floor_shade(self, points):
        at = self.place(points)
        shade = sample(self.shade, at[:, 0], at[:, 1])
        flat = (points[:, :2] - self.middle) / (self.size * 1.4) * 300 + 150
        inside = ((flat > 1) & (flat < 298)).all(1)
        return 0.36 * shade + 0.42 * sample(self.contact, flat[:, 0], flat[:, 1]) * inside


def crevices(position, normal, covered, reach):
    """Darkness of corners: how much of what lies near on the screen rises above the surface."""
    dark = np.zeros(covered.shape, np.float32)
    weight = 0
    for radius in (4, 9, 18):
        for angle in range(6):
            theta = angle * np.pi / 3 + radius
            dx, dy = int(round(radius * np.cos(theta))), int(round(radius * np.sin(theta)))
            away = np.roll(position, (dy, dx), (0, 1)) - position
            far = np.linalg.norm(away, axis=-1) + 1e-6
            rise = (away * normal).sum(-1) / far
            near = np.clip(1 - far / reach, 0, 1)
            dark += np.clip(rise - 0.12, 0, 1) * near * np.roll(covered, (dy, dx), (0, 1))
            weight += 1
    return np.clip(1 - 2.6 * dark / weight, 0.25, 1)


def linear(srgb):
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def shown(light):
    light = np.clip(light, 0, None)
    light = np.where(light < 0.6, light, 0.6 + 0.4 * np.tanh((light - 0.6) / 0.4))
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def render(shape, yaw=32, pitch=20, zoom=1.0):
    scene = Scene(shape)
    camera = Camera(scene, yaw, pitch, zoom)
    width, height = WIDTH * OVER, HEIGHT * OVER
    xy, inverse = camera.project(scene.points)
    xy, inverse = xy.astype(np.float32), inverse.astype(np.float32)
    # What faces away is left out, by the plane of the triangle: smoothed normals lean.
    flat = np.cross(scene.points[:, 1] - scene.points[:, 0], scene.points[:, 2] - scene.points[:, 0])
    flat *= np.sign((flat * scene.normals.mean(1)).sum(-1, keepdims=True))
    turned = ((scene.points.mean(1) - camera.eye) * flat).sum(-1) < 1e-3
    both = np.array([part.both_sides for part in scene.parts])[scene.owner]
    _, which = rasterise(xy, inverse, width, height, keep=turned | both)
    covered = which >= 0
    rows, columns = np.nonzero(covered)
    t = which[rows, columns]
    a, b, c = xy[t, 0], xy[t, 1], xy[t, 2]
    px, py = columns + 0.5, rows + 0.5
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    u = ((b[:, 0] - px) * (c[:, 1] - py) - (b[:, 1] - py) * (c[:, 0] - px)) / area
    v = ((c[:, 0] - px) * (a[:, 1] - py) - (c[:, 1] - py) * (a[:, 0] - px)) / area
    bary = np.stack([u, v, 1 - u - v], -1).astype(np.float32) * inverse[t]
    bary /= bary.sum(-1, keepdims=True)
    position = (bary[..., None] * scene.points[t]).sum(1)
    normal = (bary[..., None] * scene.normals[t]).sum(1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    view = camera.eye.astype(np.float32) - position
    view /= np.linalg.norm(view, axis=-1, keepdims=True)
    normal = np.where(((normal * view).sum(-1, keepdims=True) < 0) & both[t][:, None], -normal, normal)

    owner = scene.owner[t]
    albedo = np.array([colour_of(part.material) for part in scene.parts], np.float32)[owner]
    metal = np.array([MATERIALS[part.material][1] for part in scene.parts], np.float32)[owner]
    rough = np.array([MATERIALS[part.material][2] for part in scene.parts], np.float32)[owner]
    glow = np.zeros(len(t), np.float32)
    for n, part in enumerate(scene.parts):
        if part.decal is None:
            continue
        mine = owner == n
        origin, along, across, image, glowing = part.decal
        pixels = np.asarray(image.convert("RGB"), np.float32) / 255
        rel = position[mine] - origin
        s, r = rel @ along / (along @ along), rel @ across / (across @ across)
        x, y = s * pixels.shape[1] - 0.5, (1 - r) * pixels.shape[0] - 0.5
        albedo[mine] = np.stack([sample(pixels[..., k], x, y) for k in range(3)], -1)
        glow[mine] = glowing
    albedo = linear(albedo)

    eastward = camera.right.astype(np.float32)
    key = Light(scene, unit(-0.62 * camera.right - 0.55 * camera.forward * [1, 1, 0] + np.array([0, 0, 0.95])))
    # Corners are looked for at half size.
    half = (slice(None, None, OVER), slice(None, None, OVER))
    full = np.zeros((height, width, 3), np.float32)
    full[rows, columns] = position
    turn = np.zeros((height, width, 3), np.float32)
    turn[rows, columns] = normal
    hollow = crevices(full[half], turn[half], covered[half], np.linalg.norm(scene.high - scene.low) * 0.06)
    hollow = blurred(hollow, 1.2)
    occlusion = sample(hollow, columns / OVER, rows / OVER)
    occlusion *= 1 - 0.35 * np.exp(-(position[:, 2] - key.floor) / (0.05 * key.size))

    facing = np.clip(normal @ key.direction, 0, 1) * key.reaches(position)
    fill = np.clip(normal @ unit(0.8 * eastward - 0.5 * camera.forward + [0, 0, 0.25]).astype(np.float32), 0, 1)
    sky = 0.5 + 0.5 * normal[:, 2]
    diffuse = (0.30 + 0.26 * sky) * occlusion + 0.66 * facing + 0.16 * fill * occlusion
    mirror = 2 * (normal * view).sum(-1, keepdims=True) * normal - view
    around = np.stack([mirror @ eastward, mirror @ unit(camera.forward * [1, 1, 0]).astype(np.float32), mirror[:, 2]], -1)
    seen = environment(around) * (0.45 + 0.55 * occlusion)
    graze = (1 - np.clip((normal * view).sum(-1), 0, 1)) ** 5
    middle = unit(key.direction - camera.forward.astype(np.float32))
    shine = np.clip(normal @ middle.astype(np.float32), 0, 1) ** (4 + 90 * (1 - rough)) * key.reaches(position) * (1 - rough) * 0.55
    plain = albedo * diffuse[:, None] + ((0.035 + 0.35 * graze * (1 - rough)) * seen)[:, None] * (1 - 0.7 * rough)[:, None] + shine[:, None] * 0.35
    blend = np.clip(0.35 + 0.65 * (1 - rough), 0, 1)
    metallic = albedo * (seen * blend + diffuse * (1 - blend) + shine * 1.1)[:, None]
    light = plain * (1 - metal)[:, None] + metallic * metal[:, None]
    light = light * (1 - glow)[:, None] + (albedo * 0.95 + 0.02 * seen[:, None]) * glow[:, None]

    picture = np.empty((height, width, 3), np.float32)
    picture[:] = PAPER
    picture[rows, columns] = shown(light)
    # Thin drawn edges where the shape turns or ends.
    edge = np.zeros((height, width), np.float32)
    for axis in (0, 1):
        step = 1 - (turn * np.roll(turn, 1, axis)).sum(-1)
        ids = np.where(covered, 1.0, 0)
        edge = np.maximum(edge, np.clip((step - 0.35) * 1.2, 0, 1) * (ids * np.roll(ids, 1, axis)))
        gap = np.linalg.norm(full - np.roll(full, 1, axis), axis=-1) * ids * np.roll(ids, 1, axis)
        edge = np.maximum(edge, np.clip(gap / (0.02 * key.size) - 0.5, 0, 1))
        edge = np.maximum(edge, 0.8 * np.abs(ids - np.roll(ids, 1, axis)))
    picture *= (1 - 0.30 * edge)[..., None]
    # The floor, where no part of the shape is in front of it.
    rows, columns = np.nonzero(~covered)
    ray = camera.rays(rows[::1].astype(np.float32), columns.astype(np.float32)).astype(np.float32)
    distance = (key.floor - camera.eye[2]) / np.minimum(ray[:, 2], -1e-4)
    ground = camera.eye.astype(np.float32) + ray * distance[:, None].astype(np.float32)
    close = np.linalg.norm(ground[:, :2] - key.middle, axis=-1) < 3 * np.linalg.norm(scene.high - scene.low)
    shade = key.floor_shade(ground) * close * (ray[:, 2] < -1e-4)
    picture[rows, columns] *= 1 - np.clip(shade, 0, 0.62)[:, None] * np.array([0.92, 0.95, 1.0])
    image = Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))
    return image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def save_picture(image, path):
    for quality in (86, 80, 72, 62, 50):
        data = BytesIO()
        image.save(data, "WEBP", quality=quality, method=6)
        if data.tell() <= MOST_BYTES:
            break
    path.write_bytes(data.getvalue())


def as_glb(shape, name):
    """Binary glTF 2.0 in metres, Y up, one primitive for each material and each printed plate."""
    blob = bytearray()
    gltf = {"asset": {"version": "2.0", "generator": "Vitrina scripts/make_showroom_media.py"}, "scene": 0,
            "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0, "name": name}], "meshes": [{"name": name, "primitives": []}],
            "materials": [], "accessors": [], "bufferViews": []}

    def view(data, target=None):
        while len(blob) % 4:
            blob.append(0)
        gltf["bufferViews"].append({"buffer": 0, "byteOffset": len(blob), "byteLength": len(data)} | ({"target": target} if target else {}))
        blob.extend(data)
        return len(gltf["bufferViews"]) - 1

    def accessor(array, kind, component, target, bounds=False):
        entry = {"bufferView": view(array.tobytes(), target), "componentType": component, "count": array.size // {"VEC3": 3, "VEC2": 2, "SCALAR": 1}[kind], "type": kind}
        if bounds:
            entry |= {"min": [float(x) for x in array.min(0)], "max": [float(x) for x in array.max(0)]}
        gltf["accessors"].append(entry)
        return len(gltf["accessors"]) - 1

    groups = {}
    for number, part in enumerate(shape.parts):
        groups.setdefault(part.material if part.decal is None else number, []).append(part)
    scene = Scene(shape)
    middle = np.array([*(scene.low[:2] + scene.high[:2]) / 2, scene.low[2]], np.float32)
    for material, parts in groups.items():
        points = np.concatenate([part.points for part in parts]).reshape(-1, 3).astype(np.float32) - middle
        normals = np.concatenate([part.normals for part in parts]).reshape(-1, 3).astype(np.float32)
        normals /= np.linalg.norm(normals, axis=-1, keepdims=True) + 1e-12
        # The order of corners follows the normal, as glTF culls by it.
        t, n = points.reshape(-1, 3, 3), normals.reshape(-1, 3, 3).mean(1)
        wrong = (np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]) * n).sum(-1) < 0
        for array in (points.reshape(-1, 3, 3), normals.reshape(-1, 3, 3)):
            array[wrong] = array[wrong][:, ::-1]
        rows = np.concatenate([(points / 1000).round(5), normals.round(3)], 1)
        rows, index = np.unique(rows, axis=0, return_inverse=True)
        rows = rows[:, [0, 2, 1, 3, 5, 4]] * np.array([1, 1, -1, 1, 1, -1])
        # Rounding must not leave a normal of another length than one.
        rows[:, 3:] /= np.linalg.norm(rows[:, 3:], axis=-1, keepdims=True)
        index = index.reshape(-1).astype(np.uint16 if len(rows) < 65535 else np.uint32)
        primitive = {"attributes": {"POSITION": accessor(rows[:, :3].astype(np.float32), "VEC3", 5126, 34962, True),
                                    "NORMAL": accessor(rows[:, 3:].astype(np.float32), "VEC3", 5126, 34962)},
                     "indices": accessor(index, "SCALAR", 5123 if index.dtype == np.uint16 else 5125, 34963),
                     "material": len(gltf["materials"])}
        decal = parts[0].decal
        if decal is None:
            _, metal, rough = MATERIALS[material]
            colour = linear(np.array(colour_of(material)))
            gltf["materials"].append({"name": material, "doubleSided": any(part.both_sides for part in parts), "pbrMetallicRoughness": {
                "baseColorFactor": [round(float(x), 4) for x in colour] + [1], "metallicFactor": metal, "roughnessFactor": rough}})
        else:
            origin, along, across, image, glowing = decal
            back = np.stack([rows[:, 0], -rows[:, 2], rows[:, 1]], -1) * 1000 + middle - origin
            uv = np.stack([back @ along / (along @ along), 1 - back @ across / (across @ across)], -1)
            primitive["attributes"]["TEXCOORD_0"] = accessor(uv.astype(np.float32), "VEC2", 5126, 34962)
            data = BytesIO()
            image.convert("RGB").quantize(32).save(data, "PNG", optimize=True)
            gltf.setdefault("images", []).append({"bufferView": view(data.getvalue()), "mimeType": "image/png"})
            gltf.setdefault("samplers", [{"magFilter": 9729, "minFilter": 9987, "wrapS": 33071, "wrapT": 33071}])
            gltf.setdefault("textures", []).append({"sampler": 0, "source": len(gltf["images"]) - 1})
            texture = {"index": len(gltf["textures"]) - 1}
            gltf["materials"].append({"name": "screen" if glowing else "plate", "doubleSided": True, "pbrMetallicRoughness": {
                "baseColorTexture": texture, "metallicFactor": 0, "roughnessFactor": 0.5}} |
                ({"emissiveTexture": texture, "emissiveFactor": [0.6, 0.6, 0.6]} if glowing else {}))
        gltf["meshes"][0]["primitives"].append(primitive)
    while len(blob) % 4:
        blob.append(0)
    gltf["buffers"] = [{"byteLength": len(blob)}]
    text = json.dumps(gltf, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    total = 12 + 8 + len(text) + 8 + len(blob)
    return struct.pack("<4sII", b"glTF", 2, total) + struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(blob), b"BIN\0") + bytes(blob)


def main():
    from showroom_shapes import MODELS, RECIPES

    MEDIA.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:] or list(RECIPES)
    for name in wanted:
        shape, view = RECIPES[name]()
        save_picture(render(shape, **view), MEDIA / f"{name}.webp")
        if name in MODELS:
            (MEDIA / f"{name}.glb").write_bytes(as_glb(shape, name))


if __name__ == "__main__":
    main()
