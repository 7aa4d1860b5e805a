"""The shapes of the goods in demo/showroom/listings.json, each built from solids: families with sizes and colours of their own."""

import numpy as np

from showroom_mesh import (
    MATERIALS, Part, Shape, ball, bend, box, cyl, front_plate, many, plate, printed, prism, revolve, ringed, screen, torus, tube,
)

RECIPES = {}
MODELS = set()


def good(name, family, *args, model=False, yaw=32, pitch=20, zoom=1.0, **kwargs):
    """Names a good, its family of shapes and how it is looked at."""
    RECIPES[name] = lambda: (family(*args, **kwargs), {"yaw": yaw, "pitch": pitch, "zoom": zoom})
    if model:
        MODELS.add(name)


def display(x, y, z, w, h, kind, body="dark", deep=40, frame=14):
    """A flat screen that faces the viewer."""
    shape = box(x, y, z, w, deep, h, body, 10)
    return shape + plate((x + frame, y - 0.6, z + frame), (w - 2 * frame, 0, 0), (0, 0, h - 2 * frame), screen(kind), 0.85)


def feet(x, y, w, d, r=35, h=50, material="rubber"):
    return many(cyl((x + a * w, y + b * d, -h), r, h, material=material, seg=20) for a in (0.06, 0.94) for b in (0.1, 0.9))


def castors(x, y, w, d, r=50):
    shape = many([])
    for a in (0, 1):
        for b in (0, 1):
            at = (x + a * w, y + b * d)
            shape += cyl((at[0] - 18, at[1], r), r, 36, "x", "rubber") + cyl((at[0] - 20, at[1], r), r * 0.55, 40, "x", "light")
            shape += box(at[0] - 26, at[1] - 22, r * 1.2, 52, 44, r * 1.1, "grey")
    return shape


def grille(x, y, z, w, h, material="dark", rows=6, deep=6):
    return many(box(x, y - deep / 2, z + n * h / rows, w, deep, h / rows * 0.45, material, 0) for n in range(rows))


def bolts(at, big, r, h, count=8, axis="z", material="steel"):
    shape = many([])
    for n in range(count):
        a = 2 * np.pi * (n + 0.5) / count
        p, q = big * np.cos(a), big * np.sin(a)
        where = {"z": (at[0] + p, at[1] + q, at[2]), "x": (at[0], at[1] + p, at[2] + q), "y": (at[0] + p, at[1], at[2] + q)}[axis]
        shape += cyl(where, r, h, axis, material, seg=6)
    return shape


# Machine tools

def lathe(w=2600, h=1750, d=1350, colour="blue", text="ТЛ-400Ч", long=False, mill=False):
    """A slant-bed CNC lathe in its enclosure, the door half open on the chuck."""
    s = box(0, 0, 0, w, d, 260, "dark", 14) + box(20, 60, 240, w - 40, d - 80, h * 0.32, "white", 20)
    top, base = h, 240 + h * 0.32 - 20
    door0, door1 = w * 0.22, w * 0.70
    s += box(20, 60, base, door0 - 20, d - 80, top - base, "white", 24) + box(door1, 60, base, w - door1 - 20, d - 80, top - base, "white", 24)
    s += box(door0 - 20, d * 0.45, base, door1 - door0 + 40, d * 0.5, top - base, "light", 10)
    s += box(door0 - 20, 60, top - 150, door1 - door0 + 40, d * 0.6, 150, "white", 18)
    s += box(0, 40, base - 60, w, 40, 70, colour, 8) + box(20, 54, top - 330, door0 - 20, 12, 60, colour, 2)
    # The chuck, the work and the turret.
    cx, cy, cz = door0 + 10, d * 0.33, base + (top - base) * 0.44
    s += cyl((cx - 20, cy, cz), 215, 70, "x", "iron") + cyl((cx + 50, cy, cz), 190, 120, "x", "steel", ch=10)
    for n in range(3):
        s += box(cx + 160, cy - 32, cz + 55, 60, 64, 115, "iron", 5).spin("x", 120 * n + 15, (0, cy, cz))
    s += revolve([(0, 0), (80, 0), (80, 170), (62, 180), (62, 420), (40, 430), (40, 620), (0, 625)], (cx + 160, cy, cz), "x", "chrome")
    turret = many([])
    tx = door1 - 230
    for n in range(8):
        turret += box(tx - 40, cy + 130 - 45, cz + 110 + 105, 120, 90, 70, "iron", 6).spin("x", 45 * n + 22, (0, cy + 130, cz + 110))
        turret += box(tx - 90, cy + 130 - 12, cz + 110 + 165, 60, 24, 45, "steel", 3).spin("x", 45 * n + 22, (0, cy + 130, cz + 110))
    s += turret + cyl((tx - 30, cy + 130, cz + 110), 225, 110, "x", "steel", seg=24) + box(tx + 70, cy - 20, cz - 40, 120, 400, 380, "light")
    s += box(door0, d * 0.2, base + 30, door1 - door0, d * 0.3, 60, "steel", 5).spin("x", -28, (0, d * 0.3, base + 30))
    # The door, drawn aside, with its window.
    dx, dw = door1 - (door1 - door0) * 0.36, (door1 - door0) * 0.60
    s += box(dx, 26, base, dw, 34, top - base - 140, "light", 10) + box(dx + 90, 20, base + 160, dw - 180, 10, (top - base) * 0.5, "glass", 4)
    s += tube(bend([(dx + 35, 24, base + 180), (dx + 35, -30, base + 180), (dx + 35, -30, base + 560), (dx + 35, 24, base + 560)], 25), 13, "chrome")
    # The control.
    px = door1 + dw * 0.42
    px = max(px, door1 + 0.28 * (w - door1))
    pw = min(400, w - px - 40)
    s += box(px, -40, base + 60, pw, 130, 640, "dark", 16) + plate((px + 30, -40.8, base + 390), (pw - 60, 0, 0), (0, 0, 270), screen("cnc"), 0.85)
    for r in range(4):
        for c in range(6):
            s += box(px + 30 + c * (pw - 60) / 6, -46, base + 230 + r * 36, (pw - 60) / 6 - 10, 8, 24, "light", 3)
    s += cyl((px + 80, -64, base + 140), 44, 30, "y", "steel") + cyl((px + pw - 80, -62, base + 140), 26, 24, "y", "red")
    s += front_plate(60, 59, top - 240, door0 - 140, 110, text, stripe="#1F5FA8")
    s += cyl((w - 260, d * 0.5, top), 20, 110, "z", "grey") + cyl((w - 260, d * 0.5, top + 100), 40, 55, "z", "green") + cyl((w - 260, d * 0.5, top + 155), 40, 55, "z", "yellow") + cyl((w - 260, d * 0.5, top + 210), 40, 55, "z", "red")
    s += grille(w - 400, 60, 330, 300, 200)
    if long:
        s += box(w, 200, 0, 520, d - 500, 620, "dark", 16) + box(w + 40, 180, 600, 440, d - 460, 90, "iron", 8) + box(w + 60, 150, 690, 400, 380, 60, colour)
    if mill:
        s += box(w * 0.25, d * 0.5, top - 10, w * 0.4, d * 0.4, 320, "white", 20) + grille(w * 0.3, d * 0.5, top + 60, w * 0.3, 180)
    return s + feet(0, 0, w, d)


def manual_lathe(colour="green", length=2300, text="ТУ-250"):
    s = box(0, 0, 0, 560, 520, 620, colour, 20) + box(length - 480, 0, 0, 480, 520, 620, colour, 20)
    s += box(560, 70, 330, length - 1040, 380, 60, "dark", 6) + box(0, 0, 620, length, 480, 40, "iron", 6)
    s += box(520, 90, 660, length - 540, 70, 130, "iron", 4) + box(520, 300, 660, length - 540, 70, 130, "iron", 4)
    s += box(520, 95, 788, length - 540, 22, 16, "chrome", 6) + box(520, 340, 788, length - 540, 22, 16, "chrome", 6)
    s += box(0, 30, 650, 540, 430, 560, colour, 26) + cyl((540, 240, 990), 105, 50, "x", "iron") + cyl((590, 240, 990), 135, 85, "x", "steel", ch=8)
    for n in range(3):
        s += box(668, 218, 1030, 45, 44, 80, "iron", 4).spin("x", 120 * n, (0, 240, 990))
    s += cyl((670, 240, 990), 42, 560, "x", "chrome")
    for n, x in enumerate((90, 230, 370)):
        s += cyl((x, 26, 1080 - 60 * (n % 2)), 42, 20, "y", "dark").move(0, -18) + tube([(x, 8, 1080 - 60 * (n % 2)), (x + 30, -60, 1150)], 9, "chrome") + ball((x + 30, -60, 1155), 22, "black")
    s += front_plate(60, 29.4, 760, 320, 90, text, stripe="#3F7D52")
    c = length * 0.52
    s += box(c, 40, 790, 420, 400, 55, "iron", 6) + box(c + 20, -40, 500, 380, 110, 300, colour, 14) + box(c + 110, 70, 845, 190, 330, 70, "steel", 5)
    s += box(c + 130, 90, 915, 150, 190, 60, "iron") + cyl((c + 205, 185, 975), 60, 75, "z", "steel") + cyl((c + 205, 185, 1050), 14, 60, "z", "chrome")
    s += box(c + 60, 215, 985, 120, 24, 24, "steel", 3) + torus((c + 110, -75, 640), 95, 11, "y", "chrome") + cyl((c + 110, -95, 640), 20, 60, "y", "steel") + tube([(c + 30, -75, 690), (c + 30, -140, 690)], 13, "black")
    t = length - 470
    s += box(t, 90, 790, 400, 300, 60, "iron") + box(t + 60, 120, 850, 280, 230, 190, colour, 30) + cyl((t - 90, 240, 990), 42, 480, "x", "steel") + revolve([(40, 0), (26, -20), (0, -110)], (t - 90, 240, 990), "x", "chrome")
    s += torus((t + 410, 240, 990), 85, 10, "x", "chrome") + cyl((t + 385, 240, 990), 16, 45, "x", "steel")
    for z in (560, 470):
        s += cyl((540, -10, z + 150), 16, length - 800, "x", "chrome")
    return s


def vertical_lathe(colour="navy", h=2500, text="ВТ-630Ч", five=False):
    """A vertical machine: column, closed front with a wide window, swung control."""
    s = box(0, 0, 0, 1900, 1900, 420, "dark", 16) + box(30, 30, 400, 1840, 1840, 500, "white", 24) + box(30, 900, 880, 1840, 970, h - 880, "white", 30)
    s += box(30, 30, 880, 260, 900, h - 1100, "white", 24) + box(1500, 30, 880, 370, 900, h - 1100, "white", 24) + box(30, 30, h - 430, 1840, 900, 210, "white", 24)
    s += box(240, 880, 880, 1280, 30, h - 1300, "light") + box(30, 20, 860, 1840, 24, 60, colour, 4)
    s += cyl((880, 500, 880), 330, 120, "z", "iron") + cyl((880, 500, 1000), 300, 70, "z", "steel", ch=10)
    for n in range(3):
        s += box(850, 640, 1065, 60, 130, 70, "iron", 5).spin("z", 120 * n + 40, (880, 500, 0))
    s += revolve([(0, 0), (170, 0), (170, 60), (110, 70), (110, 170), (0, 172)], (880, 500, 1080), "z", "chrome")
    s += box(1020, 420, 1420, 220, 260, h - 1800, "steel", 8) + cyl((1130, 540, 1320), 60, 110, "z", "iron") + cyl((1130, 540, 1250), 22, 80, "z", "steel")
    if five:
        s += box(500, 300, 900, 760, 420, 60, "iron") + cyl((430, 500, 1040), 130, 110, "x", colour) + cyl((1220, 500, 1040), 130, 110, "x", colour)
    s += box(300, 6, 940, 560, 26, h - 1420, "light", 8) + box(360, 0, 1020, 440, 10, h - 1620, "glass", 4)
    s += tube(bend([(815, 4, 1150), (815, -50, 1150), (815, -50, 1520), (815, 4, 1520)], 25), 14, "chrome")
    s += box(1560, -90, 1150, 340, 120, 640, "dark", 16) + plate((1590, -90.8, 1490), (280, 0, 0), (0, 0, 250), screen("cnc"), 0.85)
    for r in range(4):
        for c in range(5):
            s += box(1590 + c * 57, -96, 1330 + r * 34, 45, 8, 22, "light", 3)
    s += cyl((1650, -114, 1240), 38, 26, "y", "steel") + cyl((1810, -112, 1240), 24, 24, "y", "red")
    s += front_plate(1530, 29.3, h - 380, 320, 100, text, stripe="#27405F") + grille(200, 28, 520, 500, 260)
    s += cyl((300, 600, h - 220), 18, 120, "z", "grey") + cyl((300, 600, h - 110), 38, 50, "z", "green") + cyl((300, 600, h - 60), 38, 50, "z", "red")
    return s + feet(0, 0, 1900, 1900, 60, 60)


# Medical equipment

def us_cart(colour="teal", text="УЗЛ-7", probes=3):
    """An ultrasound scanner on a column with a display on an arm."""
    s = castors(-210, -230, 420, 480, 62)
    s += box(-250, -290, 120, 500, 600, 90, "light", 40) + box(-170, -70, 200, 340, 300, 520, "white", 60) + box(-150, -76, 330, 300, 10, 260, "light", 4)
    s += grille(-110, -78, 370, 220, 180, "grey", 8) + box(-60, 60, 700, 120, 120, 230, "grey", 30)
    deck = box(-290, -330, 0, 580, 520, 70, "white", 30) + box(-240, -300, 66, 480, 210, 14, "dark", 6)
    for r in range(4):
        for c in range(11):
            deck += box(-228 + c * 42, -288 + r * 38, 78, 34, 28, 8, "light", 3)
    deck += box(-240, -70, 66, 480, 190, 12, colour, 6) + ball((0, -20, 82), 34, "chrome") + torus((0, -20, 80), 44, 7, "z", "dark")
    for n in range(6):
        a = np.pi * n / 5
        deck += cyl((130 * np.cos(a), -20 + 90 * np.sin(a), 74), 17, 18, "z", "light", seg=18)
    for n in range(8):
        deck += cyl((-205 + n * 26 + (140 if n > 3 else 0), 90, 74), 9, 12, "z", "white", seg=12)
    s += deck.spin("x", -6).move(0, 0, 930)
    for n in range(probes):
        x = 305 if n % 2 else -305
        y = -160 + 130 * (n // 2)
        s += ringed((x, y, 930), 46, 32, 70, "z", "grey") + revolve([(0, -70), (24, -66), (30, 0), (26, 60), (40, 100), (42, 130), (0, 146)], (x, y, 960), "z", "cream" if n % 2 else "white")
        s += tube(bend([(x, y, 895), (x, y, 640 - 60 * n), (x * 0.7, y + 60, 420), (x * 0.45, 40, 460)], 160, 10), 9, "dark")
    s += tube(bend([(0, 130, 980), (0, 130, 1180), (0, 30, 1260)], 70), 26, "grey")
    monitor = display(-310, -20, 0, 620, 390, "fan", "dark", 46, 18) + front_plate(-60, -21, 2, 120, 14, text)
    s += monitor.spin("x", -6).move(0, 20, 1160)
    s += front_plate(-130, -78, 620, 260, 60, text, stripe="#2C7F86")
    s += tube(bend([(-280, -320, 975), (-280, -390, 975), (280, -390, 975), (280, -320, 975)], 40), 16, "light")
    return s


def us_portable(colour="navy", text="УЗЛ-П2"):
    s = box(-180, -140, 0, 360, 270, 42, "white", 16) + box(-160, -124, 40, 320, 90, 5, "dark", 2) + box(-160, -26, 40, 320, 130, 5, colour, 2)
    for r in range(3):
        for c in range(10):
            s += box(-152 + c * 31, -118 + r * 27, 44, 25, 20, 5, "light", 2)
    s += ball((0, 30, 44), 19, "chrome") + torus((0, 30, 46), 26, 4, "z", "dark")
    for n in range(8):
        s += cyl((-135 + (n % 4) * 24 + (200 if n > 3 else 0), 30 + 26 * (n % 2), 44), 9, 7, "z", "light", seg=16)
    lid = display(-180, 0, 0, 360, 250, "fan", "white", 24, 16)
    s += lid.spin("x", -16).move(0, 118, 40) + cyl((-140, 128, 38), 12, 280, "x", "grey")
    s += (revolve([(0, -60), (13, -58), (16, 0), (15, 34), (27, 60), (28, 80), (0, 88)], (0, 0, 0), "y", "cream")).move(255, -60, 28)
    s += tube(bend([(255, 0, 26), (255, 70, 20), (330, 160, 12), (240, 220, 12), (180, 120, 20)], 70, 10), 5, "dark")
    s += tube(bend([(-120, 132, 20), (-120, 200, 20), (120, 200, 20), (120, 132, 20)], 40), 9, "grey")
    return s + front_plate(-60, -140.6, 8, 120, 26, text)


def monitor(colour="sky", text="МП-12", wide=330, cart=False, kind="waves", paper=False):
    """A bedside monitor or a recorder."""
    s = box(-wide / 2, 0, 0, wide, 130, 270, "white", 26) + box(-wide / 2 + 12, -8, 40, wide - 24, 14, 216, "black", 6)
    s += plate((-wide / 2 + 24, -8.8, 52), (wide - 48, 0, 0), (0, 0, 192), screen(kind), 0.9)
    s += cyl((wide / 2 - 40, -10, 20), 15, 18, "y", "light") + tube(bend([(-70, 65, 262), (-70, 65, 305), (70, 65, 305), (70, 65, 262)], 30), 12, colour)
    for n in range(5):
        s += box(-wide / 2 + 24 + n * 38, -4, 12, 28, 8, 18, colour if n == 0 else "light", 3)
    for n, m in enumerate(("red", "blue", "green", "yellow")):
        s += cyl((-wide / 2 - 12, 40 + 24 * n if n < 3 else 64, 60 if n < 3 else 100), 9, 20, "x", m, seg=16)
    s += tube(bend([(-wide / 2 - 8, 40, 60), (-wide / 2 - 60, 10, 50), (-wide / 2 - 80, -90, 8), (-wide / 2 + 10, -150, 6), (-wide / 2 + 90, -120, 6)], 60, 9), 5, "grey")
    s += box(-wide / 2 + 88, -134, 0, 46, 26, 20, "grey", 8) + front_plate(20, -1, 10, 90, 22, text)
    if paper:
        s += box(wide / 2 - 30, -60, 60, 34, 60, 70, "light") + prism([(0, 0), (60, 0), (60, 1), (0, 1)], 90, (-60, -40, 0), "z", "white").move(wide / 2, -30, 96)
    if cart:
        s = s.move(0, 0, 900) + box(-130, -10, 860, 260, 190, 36, "light", 12) + cyl((0, 90, 120), 28, 750, "z", "steel") + castors(-220, -130, 440, 440, 46)
        for a in (45, -45):
            s += box(-320, 60, 96, 640, 56, 44, "grey", 20).spin("z", a, (0, 90, 0))
        s += box(-150, -60, 480, 300, 200, 100, "light", 20)
    return s + (feet(-wide / 2, 10, wide, 110, 12, 8) if not cart else many([]))


# Pumps and valves

def ribs(x, z, r, length, count=26, material="blue", y=0, fin=None):
    fin = fin or 0.14 * r
    shape = many([])
    for n in range(count):
        a = 2 * np.pi * n / count
        shape += box(x, y - 0.018 * r * 2, z + r * 0.96, length, 0.036 * r * 2, fin, material, 0).spin("x", np.degrees(a), (0, y, z))
    return shape


def drive_unit(x, z, r, length, material="blue", y=0):
    """A finned electric motor that lies along X, the shaft towards -X."""
    s = cyl((x, y, z), r, length, "x", material) + ribs(x + 0.06 * length, z, r, length * 0.82, 28, material, y)
    s += cyl((x - 0.06 * length, y, z), r * 1.12, 0.1 * length, "x", material) + cyl((x + length * 0.9, y, z), r * 1.12, 0.05 * length, "x", material)
    s += revolve([(r * 1.1, 0), (r * 1.1, 0.2 * length), (r * 0.8, 0.27 * length), (0, 0.28 * length)], (x + 0.93 * length, y, z), "x", "dark")
    s += box(x + 0.25 * length, y - 0.45 * r, z + r, 0.38 * length, 0.9 * r, 0.42 * r, material, 0.06 * r) + cyl((x + 0.3 * length, y - 0.7 * r, z + 1.2 * r), 0.1 * r, 0.3 * r, "y", "dark")
    for a in (0.12, 0.78):
        s += box(x + a * length, y - 0.95 * r, z - 1.3 * r, 0.12 * length, 1.9 * r, 0.16 * r, material) + box(x + a * length, y - 0.6 * r, z - 1.25 * r, 0.08 * length, 1.2 * r, 0.5 * r, material)
    return s


def pump(colour="blue", size=1.0, text="НЦ 65-40", stainless=False):
    """An end-suction centrifugal pump with its motor on a frame."""
    m = "steel" if stainless else colour
    z = 330
    angle = np.linspace(0, 2 * np.pi, 40)
    volute = [((165 + 9 * a) * np.sin(a), (165 + 9 * a) * np.cos(a)) for a in angle]
    s = prism([(y, zz) for y, zz in volute], 110, (-60, 0, z), "x", m) + torus((-5, 0, z), 176, 52, "x", m)
    s += revolve([(0, 0), (172, 0), (180, 18), (150, 40), (110, 58), (80, 70), (62, 110), (62, 150)], (-45, 0, z), "x", m).turned(np.diag([-1, 1, 1])).move(-90)
    s += ringed((-225, 0, z), 105, 50, 26, "x", m) + bolts((-232, 0, z), 82, 10, 40, 8, "x") + cyl((-160, 0, z), 62, -60, "x", m, ch=0)
    s += cyl((-5, 0, z + 150), 52, 130, "z", m) + ringed((-5, 0, z + 270), 92, 42, 24, "z", m) + bolts((-5, 0, z + 262), 72, 9, 40, 8)
    s += cyl((48, 0, z), 175, 30, "x", m) + bolts((74, 0, z), 152, 9, 14, 10, "x") + revolve([(150, 0), (95, 30), (70, 60), (70, 190), (82, 200), (82, 230), (0, 232)], (78, 0, z), "x", m)
    s += cyl((300, 0, z), 20, 100, "x", "chrome") + cyl((345, 0, z), 62, 40, "x", "iron") + cyl((390, 0, z), 62, 40, "x", "iron")
    guard = [(90 * np.cos(a), 90 * np.sin(a)) for a in np.linspace(-0.4, np.pi + 0.4, 16)]
    s += prism(guard, 120, (328, 0, z), "x", "yellow")
    s += drive_unit(500, z, 150, 380, colour) + cyl((430, 0, z), 26, 80, "x", "chrome")
    s += box(-150, -190, 0, 1130, 26, 90, "dark", 5) + box(-150, 164, 0, 1130, 26, 90, "dark", 5) + box(-150, -190, 80, 1130, 380, 14, "dark", 3)
    s += box(-40, -110, 90, 70, 220, 80, m) + box(170, -70, 90, 50, 140, 190, m, 6) + box(530, -150, 90, 350, 300, 44, "dark")
    return s + front_plate(600, -191, 18, 240, 52, text, stripe="#1F5FA8")


def valve(size=1.0, body="steel", colour="blue", actuator="electric", text="КШ-80", flanges=True):
    """A flanged ball valve with an actuator or a lever."""
    s = revolve([(0, -70), (60, -70), (78, -62), (104, -30), (112, 0), (104, 30), (78, 62), (60, 70), (0, 70)], (0, 0, 140), "x", body)
    s += cyl((-150, 0, 140), 62, 300, "x", body)
    for x in (-170, 146):
        s += ringed((x, 0, 140), 112, 42, 24, "x", body, 44) + bolts((x - 7, 0, 140), 88, 10, 38, 8, "x", "iron") + ringed((x + (-6 if x < 0 else 24), 0, 140), 66, 42, 6, "x", body)
    s += bolts((0, 0, 140), 92, 9, 30, 6, "x", "iron") + cyl((0, 0, 230), 44, 40, "z", body) + cyl((0, 0, 262), 62, 14, "z", body) + bolts((0, 0, 276), 48, 8, 10, 4)
    if actuator == "electric":
        s += box(-70, -50, 276, 140, 100, 16, "iron") + box(-46, -40, 290, 92, 80, 40, "iron")
        s += box(-120, -90, 326, 240, 180, 110, colour, 26) + box(-128, -96, 420, 256, 192, 18, "dark", 8) + box(-110, -84, 436, 220, 168, 76, colour, 34)
        s += cyl((0, 0, 508), 46, 14, "z", "dark") + cyl((0, 0, 520), 34, 26, "z", "pane") + box(-8, -30, 540, 16, 60, 8, "red", 3)
        s += cyl((120, -30, 380), 20, 40, "x", "dark") + cyl((120, 40, 380), 20, 40, "x", "dark") + cyl((0, -90, 370), 22, -26, "y", "iron", ch=0) + torus((0, -122, 370), 58, 8, "y", "black") + cyl((0, -90, 370), 10, -36, "y", "steel", ch=0)
        s += front_plate(-112, -98, 421, 110, 15, text) + front_plate(60, -91, 345, 46, 24, "IP67")
    elif actuator == "pneumatic":
        s += box(-40, -34, 274, 80, 68, 34, "iron") + cyl((-210, 0, 365), 62, 420, "x", colour) + cyl((-226, 0, 365), 68, 24, "x", "dark") + cyl((202, 0, 365), 68, 24, "x", "dark")
        s += box(-50, -58, 418, 100, 116, 22, colour) + cyl((0, 0, 438), 26, 34, "z", "yellow") + box(-60, -84, 335, 120, 24, 60, "iron", 4)
        s += front_plate(-150, -64.5, 352, 90, 26, text)
    else:
        s += cyl((0, 0, 276), 16, 34, "z", "chrome") + box(-30, -16, 304, 330, 32, 12, "steel", 4) + box(110, -20, 300, 200, 40, 22, colour, 10)
    return s



def bandsaw(colour="orange", text="ЛП-320"):
    s = box(0, 0, 0, 1500, 700, 620, "light", 20) + box(0, 60, 615, 1500, 500, 40, "iron", 6)
    s += cyl((330, 120, 1080), 300, 130, "y", colour) + cyl((1230, 120, 1080), 300, 130, "y", colour)
    s += box(330, 122, 1080, 900, 126, 300, colour, 16) + cyl((330, 112, 1080), 60, 12, "y", "steel") + cyl((1230, 112, 1080), 60, 12, "y", "steel")
    s += box(420, 170, 790, 60, 60, 300, "steel", 6) + box(980, 170, 790, 60, 60, 300, "steel", 6) + box(450, 196, 815, 560, 4, 40, "chrome", 0)
    s += cyl((730, -500, 745), 90, 1100, "y", "steel") + box(560, 20, 655, 60, 420, 150, "iron", 6) + box(850, 20, 655, 60, 420, 150, "iron", 6)
    s += box(600, -520, 600, 270, 500, 30, "iron") + many(cyl((610, -480 + 110 * n, 650), 22, 250, "x", "steel") for n in range(4)) + box(620, -500, 0, 50, 50, 600, "dark") + box(800, -500, 0, 50, 50, 600, "dark")
    s += box(1360, -60, 640, 120, 100, 420, "dark", 10) + plate((1372, -60.8, 900), (96, 0, 0), (0, 0, 100), screen("cnc"), 0.85) + cyl((1400, -80, 800), 24, 22, "y", "red")
    return s + front_plate(1000, 117, 1240, 220, 70, text) + grille(100, -2, 200, 360, 220)


def grinder(colour="teal", text="ПШ-600"):
    s = box(0, 0, 0, 1900, 900, 700, "white", 24) + box(300, 40, 700, 1300, 420, 90, "iron", 6) + box(380, 80, 790, 1140, 340, 80, "steel", 5)
    for n in range(18):
        s += box(390 + n * 62, 78, 868, 30, 344, 5, "iron", 0)
    s += box(500, 130, 872, 420, 200, 60, "chrome", 4) + box(650, 520, 700, 620, 380, 1150, "white", 30) + box(720, 300, 1080, 480, 260, 420, colour, 26)
    s += cyl((900, 130, 1130), 190, 70, "y", "cream") + cyl((900, 120, 1130), 60, 90, "y", "steel") + box(690, 110, 1130, 420, 130, 230, "light", 60)
    s += box(0, 20, 690, 40, 420, 260, "pane", 4) + box(1860, 20, 690, 40, 420, 260, "pane", 4) + box(0, -14, 560, 1900, 20, 50, colour, 4)
    s += box(1480, -120, 800, 300, 110, 520, "dark", 14) + plate((1505, -120.8, 1080), (250, 0, 0), (0, 0, 210), screen("cnc"), 0.85) + torus((300, -50, 420), 110, 13, "y", "chrome") + cyl((300, -60, 420), 28, 70, "y", "steel") + torus((620, -50, 420), 110, 13, "y", "chrome") + cyl((620, -60, 420), 28, 70, "y", "steel")
    return s + front_plate(740, 298, 1380, 260, 80, text) + feet(0, 0, 1900, 900, 50, 50)


def arm(x, y, z, colour="orange", a=-20, b=35, c=40):
    """A six-axis robot."""
    s = cyl((x, y, z), 190, 60, "z", "dark") + cyl((x, y, z + 60), 160, 150, "z", colour, r2=140) + box(x - 130, y - 120, z + 190, 260, 240, 200, colour, 60) + cyl((x - 160, y, z + 360), 130, 320, "x", "dark")
    low = box(-95, -80, -60, 190, 160, 760, colour, 60) + cyl((-125, 0, 640), 115, 250, "x", "dark")
    top = box(-100, -120, -110, 200, 300, 220, colour, 60) + cyl((0, -600, 0), 82, 500, "y", colour, r2=95) + cyl((-85, -640, 0), 78, 170, "x", "dark") + cyl((0, -760, 0), 62, 130, "y", colour) + cyl((0, -785, 0), 55, 30, "y", "steel")
    top += box(-110, -850, -30, 220, 70, 60, "iron") + box(-105, -960, -22, 36, 120, 44, "steel", 4) + box(69, -960, -22, 36, 120, 44, "steel", 4)
    top = top.spin("x", c).move(0, 0, 640)
    return s + (low + top).spin("x", b).move(x, y, z + 360)


def robot_cell(colour="orange", text="РК-12"):
    s = box(0, 0, 0, 2600, 2000, 110, "dark", 10) + box(940, 890, 110, 420, 420, 380, "dark", 16) + arm(1150, 1100, 490, colour, b=10, c=14)
    for x, y in ((30, 1940), (880, 1940), (1730, 1940), (2540, 1940), (2540, 1000), (2540, 60), (30, 1000)):
        s += box(x, y, 110, 40, 40, 1900, "yellow", 4)
    for x0, x1 in ((70, 880), (920, 1730), (1770, 2540)):
        for n in range(7):
            s += box(x0, 1955, 260 + n * 250, x1 - x0, 8, 8, "dark", 0)
        for n in range(9):
            s += box(x0 + n * (x1 - x0) / 8, 1955, 200, 8, 8, 1780, "dark", 0)
    for y0, y1 in ((100, 1000), (1040, 1940)):
        s += box(2552, y0, 200, 12, y1 - y0, 1750, "pane", 0)
    s += box(300, 180, 110, 800, 500, 600, "light", 12) + box(280, 160, 700, 840, 540, 40, "steel", 5)
    for n in range(8):
        s += cyl((400 + 200 * (n % 4), 300 + 220 * (n // 4), 740), 60, 110, "z", "chrome") + cyl((400 + 200 * (n % 4), 300 + 220 * (n // 4), 850), 32, 50, "z", "steel")
    s += box(1500, 180, 110, 700, 480, 500, "light", 12) + box(1480, 160, 600, 740, 520, 30, "blue", 5) + many(cyl((1500, 210 + 75 * n, 650), 28, 700, "x", "steel") for n in range(6))
    s += box(60, 1300, 110, 500, 560, 1500, "white", 16) + front_plate(110, 1298, 1380, 330, 100, text) + grille(140, 1298, 300, 320, 240)
    s += cyl((300, 1500, 1610), 18, 80, "z", "grey") + cyl((300, 1500, 1690), 36, 50, "z", "green") + cyl((300, 1500, 1740), 36, 50, "z", "red")
    return s + box(2280, -30, 300, 60, 60, 1000, "yellow", 6) + box(1180, -30, 300, 60, 60, 1000, "yellow", 6)


def gearbox(colour="navy", text="РЦ-250"):
    s = box(0, 0, 0, 1000, 380, 60, colour, 8) + box(40, 40, 50, 920, 300, 260, colour, 30) + box(-10, 0, 300, 1020, 380, 50, colour, 10)
    for x, r in ((230, 200), (620, 265)):
        s += cyl((x, 45, 330), r, 290, "y", colour)
    s += box(230, 45, 340, 390, 290, 180, colour, 6)
    for x, r, shaft in ((150, 82, 34), (400, 100, 0), (740, 130, 62)):
        s += cyl((x, -20, 325), r, 420, "y", colour) + cyl((x, -34, 325), r * 0.88, 20, "y", "iron") + bolts((x, -40, 325), r * 0.72, 9, 12, 8, "y")
        if shaft:
            s += cyl((x, -250, 325), shaft, 230, "y", "chrome") + box(x - shaft * 0.18, -240, 325 + shaft * 0.8, shaft * 0.36, 150, shaft * 0.35, "steel", 2)
    for x in (30, 300, 530, 880, 960):
        for y in (22, 358):
            s += cyl((x, y, 350), 15, 24, "z", "steel", seg=6) + cyl((x, y, 276), 15, 24, "z", "steel", seg=6)
    s += cyl((430, 190, 520), 60, 14, "z", "iron") + cyl((430, 190, 534), 22, 50, "z", "steel") + torus((160, 190, 540), 34, 10, "x", "steel") + torus((740, 190, 612), 34, 10, "x", "steel")
    s += cyl((930, 30, 120), 20, -30, "y", "brass", ch=0) + cyl((60, 30, 230), 34, -14, "y", "pane", ch=0)
    for x in (60, 480, 900):
        s += box(x, 6, 60, 26, 36, 230, colour, 4)
    return s + front_plate(240, 38.5, 90, 220, 76, text)


def packline(colour="teal", text="УЛ-60"):
    s = many([])
    for x in np.linspace(0, 5000, 6):
        s += box(x, 100, 0, 60, 60, 850, "steel", 4) + box(x, 640, 0, 60, 60, 850, "steel", 4)
    s += box(-200, 90, 830, 5500, 30, 120, "steel", 4) + box(-200, 680, 830, 5500, 30, 120, "steel", 4) + box(-200, 120, 930, 5500, 560, 16, "sky", 2)
    for n in range(14):
        x = -120 + n * 380
        s += box(x, 260, 946, 230, 280, 70, "cream", 14) + (box(x + 12, 272, 1010, 206, 256, 8, "red" if x > 2200 else "berry", 3))
    s += box(700, 20, 300, 900, 800, 560, "white", 16) + box(700, 700, 860, 900, 120, 900, "white", 16) + box(700, 20, 1500, 900, 800, 260, "white", 24) + box(704, 30, 950, 892, 10, 540, "pane", 3) + cyl((1150, 400, 1180), 40, 340, "z", "steel") + box(980, 250, 1120, 340, 300, 70, "iron")
    s += box(2000, 0, 200, 1100, 860, 640, "white", 16) + box(2000, 0, 1150, 1100, 860, 520, "white", 24) + box(1996, 0, 830, 30, 860, 330, "white") + box(3075, 0, 830, 30, 860, 330, "white") + cyl((2250, -40, 1830), 200, 900, "y", "pane") + cyl((2250, -60, 1830), 60, 940, "y", "kraft") + box(2230, -20, 1630, 40, 40, 260, "steel")
    s += display(2500, -50, 1250, 420, 300, "plant") + box(3500, 60, 1040, 420, 760, 420, "dark", 14) + cyl((3710, 50, 1240), 60, 20, "y", "steel") + arm(4450, 1150, 0, "yellow", b=14, c=8).turned(np.diag([1.15, 1.15, 1.15]), (-660, -170, 0))
    s += box(5200, 180, 946, 420, 430, 300, "kraft", 6)
    s += box(5300, 100, 0, 60, 60, 830, "steel") + box(5600, 90, 830, 500, 30, 90, "steel") + box(5600, 680, 830, 500, 30, 90, "steel") + box(5300, 120, 900, 800, 560, 30, "dark") + box(5650, 180, 930, 380, 430, 280, "kraft", 6)
    return s + front_plate(2080, -1, 1500, 340, 110, text, stripe="#2C7F86") + front_plate(760, 18.5, 1580, 300, 90, "60 / min")


def holders():
    s = box(-40, -40, 0, 1000, 560, 70, "oak", 10) + box(-40, 480, 60, 1000, 40, 520, "oak", 10)
    s += front_plate(300, 478, 380, 320, 90, "BT40 · ОП-40")
    for n in range(12):
        x, y = 60 + 155 * (n % 6), 120 + 220 * (n // 6)
        r = (30, 38, 26, 44, 34, 24)[n % 6]
        s += revolve([(0, 0), (r, 0), (r, 60 + 20 * (n % 3)), (r + 8, 75 + 20 * (n % 3)), (r + 8, 120), (58, 130), (58, 140), (50, 146), (50, 156), (58, 162), (58, 176), (44, 180), (26, 330), (0, 330)], (x, y, 66), "z", "steel") + cyl((x, y, 396), 14, 40, "z", "brass")
    return s


def concentrator(colour="sky", text="КО-10"):
    s = box(-190, -150, 60, 380, 330, 560, "white", 50) + box(-196, -156, 60, 392, 342, 90, "grey", 30) + castors(-150, -110, 300, 250, 32)
    s += box(-150, -160, 430, 300, 30, 150, colour, 14).spin("x", -12, (0, -150, 430)) + cyl((-70, -176, 500), 40, 20, "y", "dark") + plate((-10, -172, 462), (120, 0, 0), (0, 26, 80), screen("93 %"), 0.85)
    s += cyl((110, -60, 615), 45, 110, "z", "pane") + cyl((110, -60, 725), 46, 22, "z", "teal") + tube(bend([(110, -60, 745), (60, -160, 780), (-60, -230, 560), (-120, -230, 200), (-160, -280, 20), (60, -330, 12)], 120, 10), 7, "pane")
    return s + grille(-140, -153, 190, 280, 200, "light", 9) + front_plate(-70, -159, 400, 140, 28, text) + tube(bend([(-110, 60, 615), (-110, 60, 680), (60, 60, 680), (60, 60, 615)], 30), 14, "grey")


def ventilator(colour="blue", text="СП-5", portable=False, anaesthesia=False):
    w, h = (330, 250) if portable else (420, 330)
    head = box(-w / 2, -110, 0, w, 260, h, "white", 30) + display(-w / 2 + 16, -128, 60, w - 32, h - 80, "waves", "dark", 30, 10)
    head += cyl((-w / 2 + 50, -130, 30), 22, 26, "y", "light") + cyl((w / 2 - 50, -138, 30), 24, 34, "y", colour) + front_plate(-60, -111, 18, 120, 28, text)
    hose = many([])
    for side, m in ((-1, "pane"), (1, "sky")):
        path = bend([(side * (w / 2 - 120) * 0.6, -140, 20), (side * 120, -260, -40), (side * 90 - 200, -330, -190), (-330, -300, -110)], 120, 14)
        hose += tube(path, 19, m) + many(torus(p, 19, 4, "z", m, 14) for p in path[2::3])
    hose += cyl((-390, -300, -112), 24, 90, "x", "pane")
    head += hose if not portable else tube(bend([(60, -130, 30), (60, -230, 10), (-120, -280, 14), (-330, -180, 16)], 90, 12), 15, "pane")
    if portable:
        return head + tube(bend([(-120, 20, h - 6), (-120, 20, h + 60), (120, 20, h + 60), (120, 20, h - 6)], 40), 15, colour) + box(-w / 2 - 8, -100, 0, 20, 240, h - 10, colour, 10) + box(w / 2 - 12, -100, 0, 20, 240, h - 10, colour, 10) + feet(-w / 2, -100, w, 240, 14, 10)
    if anaesthesia:
        s = castors(-340, -260, 680, 600, 62) + box(-380, -300, 110, 760, 680, 620, "white", 30)
        for n in range(3):
            s += box(-340, -312, 180 + 175 * n, 430, 20, 155, "light", 8) + box(-190, -326, 240 + 175 * n, 130, 20, 18, "grey", 6)
        s += box(-400, -330, 720, 800, 700, 36, "steel", 8) + box(-380, 180, 750, 760, 160, 560, "white", 24)
        for n, m in enumerate(("orange", "plum")):
            x = -270 + 170 * n
            s += cyl((x, 60, 960), 60, 150, "z", m) + cyl((x, 60, 1110), 50, 50, "z", "light") + box(x - 60, 60, 960, 120, 130, 150, "grey", 10)
        s += cyl((280, -120, 880), 95, 300, "z", "pane") + cyl((280, -120, 1180), 100, 30, "z", "grey") + cyl((280, -120, 850), 100, 40, "z", "grey") + many(torus((280, -120, 930 + 40 * n), 82, 14, "z", "dark", 24) for n in range(5))
        s += head.turned(np.eye(3) * 1.05, (-40, 60, 1310))
        return s + front_plate(150, -302, 560, 170, 60, text) + cyl((300, 400, 120), 75, 700, "z", "blue") + ball((300, 400, 820), 75, "blue")
    s = head.move(0, 0, 900) + cyl((0, 20, 130), 40, 780, "z", "light") + box(-110, -60, 560, 220, 190, 220, "white", 24) + castors(-240, -220, 480, 480, 56)
    for a in (45, -45):
        s += box(-330, -24, 110, 660, 66, 60, "light", 24).spin("z", a, (0, 20, 0))
    return s + tube(bend([(-225, -120, 930), (-260, -190, 960), (-260, -190, 1180), (-225, -120, 1200)], 30), 13, colour) + tube(bend([(225, -120, 930), (260, -190, 960), (260, -190, 1180), (225, -120, 1200)], 30), 13, colour) + cyl((0, -75, 640), 34, 20, "y", colour)


def steriliser(text="ГК-100"):
    s = box(0, 0, 0, 800, 900, 1500, "steel", 14) + box(10, -10, 20, 780, 14, 1460, "white", 6)
    s += cyl((380, -70, 850), 290, 66, "y", "steel") + cyl((380, -86, 850), 230, 20, "y", "iron") + torus((380, -110, 850), 130, 14, "y", "black") + cyl((380, -140, 850), 34, 60, "y", "steel")
    for n in range(8):
        s += box(360, -80, 850 + 262, 40, 44, 60, "chrome", 6).spin("y", 45 * n, (380, 0, 850))
    s += box(700, -60, 640, 60, 60, 420, "steel", 10) + plate((80, -11, 1230), (300, 0, 0), (0, 0, 190), screen("134 °C"), 0.85) + box(430, -20, 1250, 150, 14, 60, "dark", 3) + cyl((660, -40, 1320), 60, 28, "y", "plate") + cyl((660, -44, 1320), 48, 6, "y", "white") + box(656, -48, 1320, 8, 4, 42, "red", 0)
    return s + front_plate(80, -11, 120, 260, 80, text) + grille(440, -11, 110, 280, 180) + feet(0, 0, 800, 900, 34, 60)


def centrifuge(text="ЦЛ-16"):
    s = box(-320, -260, 0, 640, 620, 330, "white", 40) + cyl((0, 60, 300), 285, 60, "z", "grey", ch=10) + cyl((0, 60, 340), 235, 20, "z", "dark") + cyl((0, 60, 330), 190, 46, "z", "iron") + cyl((0, 60, 370), 40, 40, "z", "chrome")
    for n in range(12):
        a = np.pi * n / 6
        s += cyl((140 * np.cos(a), 60 + 140 * np.sin(a), 366), 24, 22, "z", ("sky", "red")[n % 2])
    lid = box(-300, -20, 0, 600, 40, 520, "white", 18) + cyl((0, -30, 260), 210, 20, "y", "pane")
    s += lid.spin("x", -16).move(0, 360, 330)
    s += box(-280, -270, 70, 560, 30, 200, "navy", 12) + plate((-240, -271, 110), (230, 0, 0), (0, 0, 120), screen("15000"), 0.85) + many(cyl((70 + 80 * n, -284, 170), 26, 18, "y", "light") for n in range(3))
    return s + front_plate(-80, -262, 22, 160, 34, text)


def op_table(colour="teal", text="СО-4"):
    s = box(-330, -260, 40, 900, 520, 110, "white", 40) + castors(-300, -230, 840, 460, 44) + box(-90, -150, 140, 300, 300, 480, "steel", 20) + box(-60, -120, 600, 240, 240, 160, "chrome", 14)
    top = many([])
    for x, w, tilt in ((-1000, 330, 0), (-660, 420, 0), (-230, 480, 0), (260, 430, 0), (700, 430, 0)):
        piece = box(x, -260, 0, w, 520, 30, "black", 6) + box(x + 6, -255, 28, w - 12, 510, 70, colour, 30)
        top += piece
    top += box(-1000, -300, -10, 2130, 16, 36, "chrome", 4) + box(-1000, 284, -10, 2130, 16, 36, "chrome", 4)
    s += top.spin("y", -4).move(60, 0, 790) + box(-330, -560, 830, 260, 300, 50, colour, 22) + box(-330, 260, 830, 260, 320, 50, colour, 22)
    s += box(900, -330, 620, 70, 30, 170, "dark", 8) + tube(bend([(930, -300, 780), (930, -290, 830)], 10), 6, "dark")
    return s + front_plate(-60, -151, 320, 240, 80, text)


def instruments(text="МТ-14"):
    s = box(0, 0, 0, 560, 340, 24, "steel", 10) + box(10, 10, 22, 540, 320, 6, "teal", 2)
    for n in range(14):
        x = 34 + 37 * n
        tall = 230 + 30 * np.sin(n * 1.7)
        m = "steel" if n % 3 else "sky"
        if n % 2:
            s += tube([(x, 40, 42), (x + 5, 40 + tall * 0.6, 46), (x + 9, 40 + tall, 34)], 4.5, m) + tube([(x + 14, 40, 42), (x + 10, 40 + tall * 0.6, 46), (x + 9, 40 + tall, 34)], 4.5, m) + torus((x, 30, 40), 13, 3.5, "z", m, 20) + torus((x + 16, 30, 40), 13, 3.5, "z", m, 20)
        else:
            s += revolve([(0, 0), (5, 3), (8, 30), (7, 110), (4, 130), (2.6, tall - 10), (0.4, tall)], (x + 6, 40, 40), "y", m)
    lid = box(0, 0, 0, 560, 24, 340, "steel", 10) + front_plate(160, -1, 130, 240, 70, text)
    return s + lid.spin("x", -22).move(0, 352, 10)


def trafo_oil(colour="grey", text="ТМЛ-1000"):
    s = box(-620, -330, 120, 1240, 660, 900, colour, 10)
    for n in range(15):
        x = -600 + n * 82
        s += box(x, -520, 240, 22, 190, 680, colour, 3) + box(x, 330, 240, 22, 190, 680, colour, 3)
    for n in range(7):
        s += box(620, -290 + n * 90, 240, 150, 22, 680, colour, 3) + box(-770, -290 + n * 90, 240, 150, 22, 680, colour, 3)
    s += box(-680, -390, 1010, 1360, 780, 40, colour, 6)
    for n in range(12):
        s += cyl((-640 + n * 116, -365, 1050), 14, 16, "z", "steel", seg=6)
    for x in (-380, 0, 380):
        s += revolve([(0, 0), (60, 0)] + [p for k in range(5) for p in ((34, 20 + k * 42), (70 - 4 * k, 34 + k * 42), (34, 46 + k * 42))] + [(26, 240), (0, 240)], (x, -120, 1050), "z", "oak") + cyl((x, -120, 1285), 12, 70, "z", "copper")
    for x in (-420, -180, 60, 300):
        s += revolve([(0, 0), (44, 0), (26, 14), (46, 30), (26, 46), (42, 60), (22, 74), (0, 110)], (x, 190, 1050), "z", "cream") + box(x - 20, 180, 1150, 40, 20, 90, "copper", 3)
    s += cyl((560, 0, 1050), 36, 140, "z", "iron") + cyl((560, 0, 1190), 56, 60, "z", "pane") + torus((-520, -260, 1090), 46, 12, "x", "steel") + torus((520, -260, 1090), 46, 12, "x", "steel")
    for y in (-280, 240):
        s += box(-700, y, 60, 1400, 50, 70, "dark", 4)
    for x in (-520, 430):
        s += many(cyl((x, y, 70), 75, 60, "y", "iron") for y in (-300, 240))
    return s + front_plate(-180, -521.5, 560, 360, 120, text) + front_plate(-500, -521.5, 600, 80, 60, "10 кВ", paper="#E3B23C")


def trafo_dry(colour="berry", coils=3, text="ТСЛ-1250", h=1000):
    s = box(-760 * coils / 3, -90, 150, 1520 * coils / 3, 180, 150, "dark", 6) + box(-760 * coils / 3, -90, h + 250, 1520 * coils / 3, 180, 150, "dark", 6)
    for n in range(coils):
        x = (n - (coils - 1) / 2) * 500
        s += box(x - 85, -85, 200, 170, 170, h + 100, "dark", 6) + ringed((x, 0, 320), 235, 150, h - 90, "z", colour) + many(torus((x, 0, 380 + k * (h - 200) / 7), 236, 9, "z", colour, 30) for k in range(8)) + cyl((x, 0, 330), 150, h - 110, "z", "copper")
        s += cyl((x, -230, 420), 16, h - 300, "z", "copper") + cyl((x, -260, h * 0.55), 18, 60, "y", "copper") + box(x - 12, -250, h - 30, 24, 30, 60, "copper", 3) + cyl((x, -150, h + 280), 26, 120, "z", "oak")
    s += box(-780 * coils / 3, -330, 90, 1560 * coils / 3, 70, 60, "dark", 4) + box(-780 * coils / 3, 260, 90, 1560 * coils / 3, 70, 60, "dark", 4) + many(box(x, -330, 90, 70, 660, 60, "dark", 4) for x in (-500 * coils / 3, 430 * coils / 3)) + box(-700 * coils / 3, -300, 150, 1400 * coils / 3, 60, 90, "grey", 8)
    s += many(cyl((x, y, 60), 60, 50, "y", "iron") for x in (-450 * coils / 3, 450 * coils / 3) for y in (-320, 270))
    return s + front_plate(-160, -91, h + 290, 320, 70, text)


def substation(text="КТП-630"):
    s = box(0, 0, 0, 3600, 2300, 260, "stone", 10) + box(40, 40, 250, 3520, 2220, 2100, "light", 12) + prism([(-60, 2340), (2360, 2340), (1150, 2700)], 3720, (-60, 0, 0), "x", "navy")
    for n, x in enumerate((180, 1340, 2500)):
        s += box(x, 24, 400, 900, 24, 1750, ("blue", "white", "blue")[n], 6) + box(x + 780, 8, 1150, 30, 24, 180, "dark", 5) + grille(x + 150, 22, 520, 600, 320, "dark", 7) + plate((x + 350, 20, 1800), (200, 0, 0), (0, 0, 150), printed("⚡", 200, 150, paper="#E3B23C"))
    s += many(box(3558, 400 + 220 * n, 700, 8, 150, 900, "grey", 2) for n in range(8))
    return s + front_plate(1450, 20, 2230, 680, 90, text)


def cabinet(colour="light", text="ЩР-2500", cells=1, mv=False, w=800, h=2100, d=800):
    """A board: one or more cubicles with doors, instruments and handles; the first door may stand open."""
    s = box(0, 0, 0, w * cells, d, 110, "dark", 6)
    for n in range(cells):
        x = n * w
        s += box(x + 2, 0, 105, w - 4, d, h - 105, colour, 8)
        if mv:
            s += box(x + 30, -14, 140, w - 60, 18, 560, colour, 6) + box(x + 30, -14, 730, w - 60, 18, 760, colour, 6) + box(x + 30, -14, 1520, w - 60, 18, h - 1570, colour, 6)
            s += box(x + w * 0.25, -20, 930, w * 0.5, 10, 330, "glass", 5) + cyl((x + w * 0.5, -36, 800), 40, 24, "y", "dark") + box(x + w - 90, -30, 1050, 26, 26, 160, "dark", 6) + box(x + w - 90, -30, 340, 26, 26, 160, "dark", 6)
            s += plate((x + w * 0.2, -14.8, h - 330), (w * 0.35, 0, 0), (0, 0, 150), screen("plant"), 0.85) + many(cyl((x + w * (0.64 + 0.09 * k), -26, h - 250), 18, 16, "y", m) for k, m in enumerate(("red", "green", "yellow")))
            s += box(x + w * 0.48, -16, 1290, 8, 4, 160, "black", 0) + cyl((x + w * 0.5, -17, 1370), 22, 4, "y", "black")
        else:
            rows = (260, 260, 340, 340, 420)
            z = 140
            for k, tall in enumerate(rows):
                s += box(x + 30, -12, z, w - 60, 16, tall - 14, colour, 5) + cyl((x + 130, -34, z + tall / 2), 38, 24, "y", "dark") + box(x + 122, -46, z + tall / 2 - 34, 16, 14, 68, "red", 4)
                s += many(cyl((x + w - 240 + 60 * i, -24, z + tall / 2), 15, 14, "y", m) for i, m in enumerate(("red", "yellow", "green"))) + front_plate(x + 230, -13, z + tall / 2 - 20, 190, 40, f"QF{k + 1}")
                z += tall
            s += box(x + 30, -12, z, w - 60, 16, h - z - 40, colour, 5) + plate((x + 80, -13, z + 60), (240, 0, 0), (0, 0, 170), screen("plant"), 0.85) + many(box(x + 380 + 120 * i, -18, z + 80, 96, 8, 96, "black", 4) + plate((x + 388 + 120 * i, -18.8, z + 88), (80, 0, 0), (0, 0, 80), printed("A\n0–2500" if i else "V\n0–450", 80, 80)) for i in range(3))
    return s + front_plate(40, -15 if mv else -13, h - 70 if mv else h - 80, 300, 50, text, stripe="#1F5FA8") + many(torus((w * (n + 0.15), d / 2, h + 40), 28, 9, "y", "steel", 24) for n in range(cells)) + many(torus((w * (n + 0.85), d / 2, h + 40), 28, 9, "y", "steel", 24) for n in range(cells))


def breaker(colour="brick", text="ВВ-10"):
    s = box(-280, -60, 0, 560, 200, 520, "light", 14) + front_plate(-120, -61, 400, 240, 60, text)
    s += cyl((-150, -84, 250), 36, 26, "y", "green") + cyl((-50, -84, 250), 36, 26, "y", "red") + box(60, -66, 200, 150, 8, 90, "black", 4) + plate((70, -67, 208), (130, 0, 0), (0, 0, 70), screen("00124"), 0.85) + box(-240, -64, 60, 480, 6, 70, "grey", 3)
    for x in (-200, 0, 200):
        s += box(x - 70, 180, 20, 140, 130, 520, colour, 24) + cyl((x, 245, 540), 62, 30, "z", colour) + many(box(x - 76, 174, 90 + 70 * k, 152, 142, 18, colour, 8) for k in range(6))
        s += cyl((x, 245, 420), 30, 230, "y", "copper") + cyl((x, 245, 120), 30, 230, "y", "copper")
        for z in (420, 120):
            s += many(box(x - 8, 430, z - 40, 16, 110, 20, "copper", 3).spin("y", 60 * k, (x, 0, z)) for k in range(6))
        s += box(x - 30, 120, 230, 60, 80, 60, "oak", 8)
    return (s + many(cyl((x, y, -40), 34, 24, "x", "rubber") for x in (-270, 246) for y in (0, 250)) + box(-290, -40, -30, 580, 330, 30, "dark", 5)).spin("z", 180)


def arrester(text="ОПН-35"):
    s = many([])
    for i, x in enumerate((-300, 0, 300)):
        sheds = [p for k in range(9) for p in ((42, 60 + k * 62), (86 if k % 2 else 104, 78 + k * 62), (42, 88 + k * 62))]
        s += revolve([(0, 0), (62, 0), (62, 40), (42, 44)] + sheds + [(42, 620), (58, 624), (58, 664), (0, 664)], (x, 0, 60), "z", ("plum", "brick", "grey")[1]) + cyl((x, 0, 724), 18, 60, "z", "steel") + cyl((x, 0, 770), 34, 12, "z", "steel", seg=6) + cyl((x, 0, 30), 74, 34, "z", "iron")
    return s + box(-430, -60, 0, 860, 120, 34, "steel", 5) + front_plate(-110, -61, 4, 220, 26, text)


def cable(colour="black", cores=3, text="АПВ-10", thin=False):
    """A drum of cable with a cut end shown in front."""
    s = many([])
    for y in (-420, 380):
        s += cyl((0, y, 640), 640, 40, "y", "wood", seg=48) + cyl((0, y - 8, 640), 130, 56, "y", "iron")
        for n in range(10):
            s += box(-30, y - 12, 640 + 160, 60, 64, 440, "oak", 4).spin("y", 36 * n, (0, 0, 640))
    s += cyl((0, -380, 640), 250, 760, "y", "oak")
    turns = 16 if thin else 9
    r = 360 / turns
    for n in range(turns):
        s += torus((0, -380 + r + n * 2 * r, 640), 520 - r, r * 1.02, "y", colour, 44)
    end = cyl((0, 0, 0), 95, 620, "x", colour) + cyl((600, 0, 0), 84, 130, "x", "copper" if not thin else "steel") + cyl((720, 0, 0), 76, 120, "x", "dark")
    for n in range(cores):
        a = 2 * np.pi * n / cores
        rr = 40 if cores <= 3 else 50
        cr = 30 if cores <= 3 else 15
        end += cyl((830, rr * np.cos(a), rr * np.sin(a)), cr, 150, "x", ("red", "green", "yellow", "white")[n % 4]) + cyl((970, rr * np.cos(a), rr * np.sin(a)), cr * 0.62, 100, "x", "copper" if thin else "steel")
    return s + end.spin("z", -12).move(-420, -900, 96) + plate((-260, -421, 560 - 60), (520, 0, 0), (0, 0, 130), printed(text, 520, 130, stripe="#1F5FA8"))


def motor_alone(colour="navy", text="АД-160"):
    s = drive_unit(0, 300, 190, 460, colour) + cyl((-150, 0, 300), 34, 130, "x", "chrome") + box(-140, -8, 325, 90, 16, 14, "steel", 2) + cyl((-30, 0, 300), 215, 26, "x", colour) + bolts((-38, 0, 300), 180, 12, 16, 6, "x")
    return s + front_plate(170, -87, 510, 120, 60, text) + torus((240, 0, 595), 34, 9, "y", "steel", 24)


def drive(colour="dark", text="ПЧ-15", h=520):
    s = box(-150, -100, 0, 300, 260, h, colour, 18) + box(-150, -112, h * 0.3, 300, 20, h * 0.66, "white", 14) + display(-90, -122, h * 0.66, 180, 110, "48.5", "black", 14, 10)
    for n in range(6):
        s += box(-84 + 60 * (n % 3), -120, h * 0.4 + 50 * (n // 3), 48, 10, 34, "light" if n else "green", 5)
    s += cyl((110, -122, h * 0.46), 20, 12, "y", "blue") + grille(-130, -101, 20, 260, h * 0.22, "black", 6) + front_plate(-80, -113, h * 0.88, 160, 34, text)
    s += many(cyl((-90 + 60 * n, -20, -40), 20, 46, "z", "grey") for n in range(4)) + many(box(-150 + 20 * n, 150, 20, 8, 70, h - 40, "grey", 0) for n in range(15))
    return s


# Building materials

def tiles(material="stone", text="КГ-60120"):
    s = many(box(-600, -20, 12 * n, 1200, 600, 10, material, 1) for n in range(14)) + box(-640, -60, -90, 1280, 680, 60, "wood", 4) + many(box(x, -60, -30, 120, 680, 28, "wood", 3) for x in (-620, -60, 500))
    lean = many(box(-300 + 60 * k, 0, 0, 600, 11, 1200, m, 1).move(-60, -24 * k, 0) for k, m in enumerate((material, "light", "clay")))
    lean = lean.spin("x", -14).move(40, 780, -90)
    return s + lean + front_plate(-250, -21, 40, 500, 90, text)


def bricks(material="brick", text="КЛ-1НФ", hollow=True, w=250, d=120, h=65, mix=()):
    s = many([])
    rng = np.random.default_rng(5)
    mix = mix or (material,)
    for layer in range(5):
        for row in range(3):
            for col in range(4 - (layer > 3)):
                s += box(col * (w + 3) + (w / 2 if layer > 3 else 0), row * (d + 3), layer * (h + 2), w, d, h, mix[int(rng.integers(len(mix)))], 3)
    one = box(0, 0, 0, w, d, h, material, 3)
    if hollow:
        one += many(box(22 + 36 * k, 22 + 44 * j, h - 0.5, 24, 32, 1.4, "black", 0) for k in range(6) for j in range(2))
    s += one.spin("z", -24).move(w * 3.2, -260, 0) + box(-30, -20, -60, w * 4 + 70, d * 3 + 50, 40, "wood", 3)
    return s + front_plate(w * 0.4, -1, h * 2.1, w * 1.5, h * 0.8, text)


def basin(text="УМ-55"):
    s = revolve([(0, 6), (150, 6), (240, 60), (285, 150), (290, 158), (270, 160), (225, 84), (140, 34), (0, 28)], (0, 0, 60), "z", "white", 64).turned(np.diag([1.0, 0.76, 1.0])) + cyl((0, 0, 90), 32, 6, "z", "chrome") + torus((0, 0, 97), 30, 4, "z", "chrome", 30)
    s += box(-480, -260, 0, 960, 560, 62, "oak", 8) + cyl((0, 248, 60), 26, 260, "z", "chrome") + tube(bend([(0, 248, 300), (0, 248, 350), (0, 90, 350), (0, 80, 300)], 50, 10), 17, "chrome") + tube([(0, 248, 320), (90, 248, 345)], 9, "chrome")
    return s + front_plate(-470, -261, 14, 150, 34, text)


def slabs(material="wool", text="ТБ-100", count=5, w=1200, d=600, t=100, wrap="red", panel=False):
    s = many(box(0, 0, n * (t + 2), w, d, t, material, 4) for n in range(count))
    s += many(box(-2, -2, n * (t + 2) + t * (0.2 + 0.28 * k), w + 4, d + 4, 1.5, "oak", 0) for n in range(count) for k in range(3)) if material == "wool" else many([])
    s += box(w * 0.18, -5, -3, 90, d + 10, count * (t + 2) + 8, wrap, 2) + box(w * 0.72, -5, -3, 90, d + 10, count * (t + 2) + 8, wrap, 2)
    s += box(0, 0, 0, w, t, d, material, 4).spin("x", -16).move(60, d + 160, 0)
    return s + front_plate(w * 0.34, -5, t * 2.2, w * 0.32, t * 1.3, text, stripe="#C0392B")


def sandwich(text="СП-150"):
    s = many([])
    for n in range(3):
        z = n * 175
        cut = n * 260
        s += box(cut, 0, z, 2600 - cut, 1000, 150, "wool", 2) + box(cut - 60 if n else -60, 0, z - 4, 2660 - cut, 1000, 6, "light", 1) + box(cut + 60, 0, z + 148, 2540 - cut, 1000, 6, "blue", 1) + many(box(cut + 60, 60 + 120 * k, z + 152, 2540 - cut, 40, 6, "blue", 2) for k in range(8)) + box(cut + 60, -14, z + 20, 2540 - cut, 16, 110, "blue", 4)
    return s + front_plate(1100, -15, 395, 480, 75, text) + box(200, 0, -110, 120, 1000, 104, "wood") + box(2200, 0, -110, 120, 1000, 104, "wood")


def boards(colours=("stone", "teal", "sand", "navy"), text="ФЦ-8", w=1200, h=1500):
    s = many([])
    for n, m in enumerate(colours):
        s += box(0, 0, 0, w, 20, h, m, 2).spin("x", -10 - 2 * n).move(230 * n, 150 * n, 60)
    s += box(-60, -60, 0, w + 900, 800, 60, "wood", 4) + many(cyl((80 + 1040 * i, -3, 160), 10, 8, "y", "steel") for i in (0, 1) for j in (0,))
    return s + front_plate(300, -66, 8, 420, 46, text)


def rolls(material="dark", text="БМ-4", r=95, h=1000, band="blue", count=3, film=False):
    s = many([])
    for n in range(count):
        x, y = (n % 2) * r * 2.3 + (n // 2) * r * 1.15, (n // 2) * r * 2.1
        s += ringed((x, y, 0), r, r * 0.3, h, "z", material) + ringed((x, y, h * 0.3), r + 1.5, r - 3, h * 0.4, "z", band) + ringed((x, y, 0 if not film else -8), r * 0.34, r * 0.26, h + (16 if film else 1), "z", "kraft")
        s += many(torus((x, y, h), r * k / 5, 1.2, "z", "grey", 40) for k in range(2, 5))
        s += plate((x - r * 0.62, y - r * 1.02 - 1, h * 0.44), (r * 1.24, 0, 0), (0, 0, h * 0.12), printed(text, r * 1.24, h * 0.12))
    lying = ringed((0, 0, 0), r, r * 0.3, h, "x", material) + ringed((h * 0.3, 0, 0), r + 1.5, r - 3, h * 0.4, "x", band)
    s += lying.spin("z", -14).move(-h * 0.35, -r * 2.7, r)
    return s


def window(text="ОД-78"):
    w, h, t = 1200, 1400, 80
    s = box(0, 0, 0, w, t, 90, "wood", 6) + box(0, 0, h - 90, w, t, 90, "wood", 6) + box(0, 0, 0, 90, t, h, "wood", 6) + box(w - 90, 0, 0, 90, t, h, "wood", 6) + box(w / 2 - 45, 0, 0, 90, t, h, "wood", 6)
    s += box(80, 30, 80, w / 2 - 120, 26, h - 160, "pane", 2)
    sash = box(0, 0, 0, 470, 60, 70, "wood", 6) + box(0, 0, h - 250, 470, 60, 70, "wood", 6) + box(0, 0, 0, 70, 60, h - 180, "wood", 6) + box(400, 0, 0, 70, 60, h - 180, "wood", 6) + box(60, 18, 60, 350, 24, h - 300, "pane", 2) + box(26, -28, h * 0.42, 22, 30, 120, "chrome", 6)
    s += sash.move(-470, 0, 0).spin("z", 38).move(w - 92, -20, 90)
    s += box(-40, -90, -30, w + 80, 190, 34, "white", 6)
    corner = box(0, 0, 0, 60, t, 320, "wood", 3) + many(box(60, 14 + 22 * k, 30, 160, 5, 290, "pane", 0) for k in range(3)) + box(60, 0, 0, 160, t, 34, "wood", 3)
    return s + corner.move(-420, -160, -30) + front_plate(w * 0.2, -91, -24, 260, 24, text)


def beams(text="КБ-240"):
    s = many([])
    for n in range(5):
        x, z = (n % 3) * 190 if n < 3 else 95 + (n - 3) * 190, 0 if n < 3 else 262
        y = -60 * (n % 2)
        s += many(box(x, y, z + 40 * k, 150, 1900, 39, ("wood", "clay", "wood", "sand", "wood", "clay")[(k + n) % 6], 1.5) for k in range(6))
    s += box(-60, 300, -80, 700, 120, 78, "oak", 4) + box(-60, 1400, -80, 700, 120, 78, "oak", 4)
    return s + plate((200, -61.5, 80), (110, 0, 0), (0, 0, 60), printed(text, 110, 60))


def parquet(text="ПД-15"):
    s = many([])
    for row in range(7):
        off = (row * 430) % 1100
        for x0, x1 in ((0, off), (off, 1100 + off), (1100 + off, 2200)):
            if x1 - x0 > 20:
                s += box(x0, row * 192, 0, min(x1, 2200) - x0 - 2, 190, 15, ("wood", "oak", "clay", "wood", "oak")[(row * 3 + int(x0)) % 5], 2)
    s += many(box(300, -330, 16 * k, 1400, 190, 15, ("oak", "wood", "clay", "oak", "wood")[k % 5], 2) for k in range(6)) + box(760, -334, -2, 240, 198, 102, "light", 2)
    return s + front_plate(770, -335, 22, 220, 56, text)



# Food

def wrapped(x, y, z, w, d, h, m, text, ink="#F4F2EC", paper=None, sub=""):
    """A carton with a printed front and a band."""
    paper = paper or MATERIALS[m][0]
    s = box(x, y, z, w, d, h, m, min(4, 0.04 * min(w, d, h)))
    return s + plate((x + w * 0.08, y - 0.6, z + h * 0.25), (w * 0.84, 0, 0), (0, 0, h * 0.55), printed(text + (chr(10) + sub if sub else ""), w * 0.84, h * 0.55, paper=paper, ink=ink))


def chocolate():
    s = many(wrapped(-170 + 8 * n, 70 + 20 * n, 0, 170, 14, 78, ("choc", "plum", "choc", "red")[n], "72 %", sub="шоколад").spin("x", -12, (0, 70 + 20 * n, 0)) for n in (2, 1, 0))
    bar = box(0, 0, 0, 160, 78, 6, "choc", 2) + many(box(3 + 26 * i, 3 + 25 * j, 5, 23, 22, 6, "choc", 2.5) for i in range(6) for j in range(3))
    s += bar.move(-60, -90, 2) + box(-64, -94, 0, 60, 86, 12, "yellow", 1) + (box(0, 0, 0, 49, 47, 6, "choc", 2) + many(box(3 + 24 * i, 3 + 23 * j, 5, 21, 20, 6, "choc", 2.5) for i in range(2) for j in range(2))).spin("z", 24).move(125, -130, 0)
    return s + ball((150, 20, 10), 10, "oak", 0.7) + ball((172, 2, 9), 9, "oak", 0.7) + ball((130, 34, 9), 9, "oak", 0.7)


def carton(m="red", text="400 г", kind="ginger"):
    s = wrapped(-150, 40, 0, 240, 90, 170, m, text, sub={"ginger": "пряники", "zefir": "зефир", "wafer": "вафли"}[kind]) + box(-150, 38, 140, 240, 94, 8, "cream", 1)
    if kind == "ginger":
        for n, (x, y) in enumerate(((-60, -90), (70, -70), (10, -10))):
            z = 0 if n < 2 else 18
            s += (cyl((0, 0, 0), 58, 20, "z", "oak", ch=7) + cyl((0, 0, 19), 50, 4, "z", "clay") + torus((0, 0, 22), 40, 3, "z", "cream", 30) + many(ball((24 * np.cos(a), 24 * np.sin(a), 22), 8, "cream", 0.4) for a in np.linspace(0, 5.2, 6)) + ball((0, 0, 22), 9, "cream", 0.4)).move(x, y, z).spin("x", 0 if n < 2 else 14, (x, y, z))
    elif kind == "zefir":
        for n, (x, y) in enumerate(((-70, -80), (10, -100), (90, -70), (40, -20), (130, -10))):
            s += revolve([(0, 0), (34, 0), (38, 8), (32, 16), (34, 22), (26, 30), (27, 35), (16, 44), (15, 48), (4, 58), (0, 60)], (x, y, 0), "z", ("cream", "white", "cream", "white", "cream")[n])
        s += ball((-120, -20, 34), 34, "green", 0.92) + cyl((-120, -20, 60), 2.5, 16, "z", "choc")
    else:
        for n in range(7):
            w = many(box(0, 0, 8 * k, 120, 42, 7, "clay" if k % 2 == 0 else "choc", 1) for k in range(5))
            s += w.spin("z", (-12, 9, -4, 16, -20, 4, 10)[n]).move(-80 + 90 * (n % 3), -110 + 40 * (n // 3), 0 if n < 5 else 41)
        s += many(ball((120 + 20 * k, -60 + 16 * (k % 2), 11), 11, "oak", 0.9) for k in range(3))
    return s


def jar(m="honey", lid="yellow", text="500 г", sub="мёд липовый", r=42, h=105, bits=None, spoon=True):
    def one(x, y):
        t = ringed((x, y, 0), r, 0.5, h * 0.86, "z", m, 40) + cyl((x, y, h * 0.86), r * 0.9, h * 0.05, "z", "pane") + cyl((x, y, h * 0.89), r * 0.96, h * 0.15, "z", lid, ch=2) + torus((x, y, 3), r * 0.9, 4, "z", m, 40)
        if bits:
            for k in range(16):
                a = k * 0.42 - 0.6 * np.pi
                t += tube([(x + r * 0.855 * np.cos(a), y + r * 0.855 * np.sin(a), h * (0.06 + 0.38 * (k % 2))), (x + r * 0.855 * np.cos(a), y + r * 0.855 * np.sin(a), h * (0.4 + 0.38 * (k % 2)))], r * 0.16, bits, 10)
        turn = np.linspace(-0.95, 0.95, 9)
        img = printed(text + chr(10) + sub, 2 * r, h * 0.42, stripe="#C9821F")
        for k in range(8):
            a0, a1 = turn[k], turn[k + 1]
            lo = np.array([x + (r + 0.8) * np.sin(a0 + 0.35), y - (r + 0.8) * np.cos(a0 + 0.35), h * 0.2])
            hi = np.array([x + (r + 0.8) * np.sin(a1 + 0.35), y - (r + 0.8) * np.cos(a1 + 0.35), h * 0.2])
            t += plate(lo, hi - lo, (0, 0, h * 0.44), img.crop((k * 50, 0, k * 50 + 50, img.height)))
        return t
    s = one(0, 0) + one(-r * 2.5, r * 1.6)
    if spoon:
        d = many(torus((0, 0, 5 * k), (5, 9, 11, 11, 9, 5)[k], 2.6, "z", "wood", 24) for k in range(6)) + cyl((0, 0, 0), 5, 30, "z", "wood") + cyl((0, 0, 28), 3.2, 120, "z", "wood")
        s += d.spin("y", 82).spin("z", -20).move(r * 1.3, -r * 0.9, 13)
    return s


def pouch(m="green", text="Иван-чай", sub="100 г", leaf="pickle"):
    s = box(-78, -32, 0, 156, 64, 190, m, 20) + box(-78, -4, 170, 156, 8, 62, m, 2) + box(-78, -5, 206, 156, 10, 9, "dark", 1) + plate((-58, -32.8, 40), (116, 0, 0), (0, 0, 110), printed(text + chr(10) + sub, 116, 110, paper="#F1E8D3", ink="#2C5A3A"))
    rng = np.random.default_rng(11)
    for k in range(60):
        x, y = rng.normal(130, 26), rng.normal(-60, 20)
        s += cyl((x, y, 2 + rng.random() * 10), 3, 22, "x", ("choc", leaf, "green")[k % 3], seg=7).spin("z", float(rng.random() * 180), (x, y, 0))
    cup = revolve([(0, 0), (26, 0), (30, 6), (38, 52), (40, 60), (36, 60), (34, 50), (0, 48)], (0, 0, 0), "z", "white") + cyl((0, 0, 48), 34, 3, "z", "honey") + torus((46, 0, 30), 16, 4, "y", "white", 24) + cyl((0, 0, -4), 52, 5, "z", "white")
    return s + cup.move(-110, -95, 4)


def tub(m="sky", text="Пломбир", sub="15 % · 450 г"):
    s = revolve([(0, 0), (60, 0), (64, 4), (76, 110), (76, 114), (0, 114)], (0, 0, 0), "z", m, 44) + cyl((0, 0, 112), 80, 12, "z", "white", ch=3)
    img = printed(text + chr(10) + sub, 110, 62, stripe="#1F5FA8")
    for k in range(8):
        a0, a1 = -0.45 + 0.2 * k, -0.25 + 0.2 * k
        r0 = 68.5
        lo = np.array([r0 * np.sin(a0), -r0 * np.cos(a0), 30])
        hi = np.array([r0 * np.sin(a1), -r0 * np.cos(a1), 30])
        s += plate(lo, hi - lo, (6.5 * np.sin(a0), -6.5 * np.cos(a0), 56), img.crop((k * 50, 0, k * 50 + 50, img.height)))
    bowl = revolve([(0, 0), (30, 0), (30, 3), (8, 8), (8, 26), (40, 44), (58, 66), (54, 66), (36, 48), (0, 44)], (0, 0, 0), "z", "pane", 44) + many(ball((x, y, z), 29, mm) for x, y, z, mm in ((-22, -8, 74, "cream"), (22, -8, 74, "white"), (0, 20, 78, "cream"), (0, 2, 106, "white"))) + ball((10, -14, 132), 8, "berry")
    return s + bowl.move(150, -60, 0)


def cheese(text="Белозорский"):
    whole = [(140 * np.cos(a), 140 * np.sin(a)) for a in np.linspace(-0.15 * np.pi, 1.55 * np.pi, 40)]
    s = many([])
    out, inner = [], []
    for a, b in zip(whole, whole[1:]):
        n0, n1 = np.array([*a, 0]) / 140, np.array([*b, 0]) / 140
        out.append(((*a, 0), (*b, 0), (*b, 110), n0, n1, n1)), out.append(((*a, 0), (*b, 110), (*a, 110), n0, n1, n0))
        inner.append(((*a, 110), (*b, 110), (0, 0, 110)))
    s += Shape([Part("yellow", [list(t[:3]) for t in out], [list(t[3:]) for t in out], None, True), Part("cheese", [list(t) for t in inner], [[[0, 0, 1]] * 3] * len(inner), None, True)])
    for e in (whole[0], whole[-1]):
        n = np.cross([*e, 0], [0, 0, 1]) / 140
        n = n if e is whole[-1] else -n
        n = -n
        s += Shape([Part("cheese", [[(0, 0, 0), (*e, 0), (*e, 110)], [(0, 0, 0), (*e, 110), (0, 0, 110)]], [[n] * 3] * 2, None, True)])
    wedge = prism([(0, 0), (130, 20), (130, -30)], 80, (0, 0, 0), "z", "cheese") + box(129, -30, 0, 4, 50, 80, "yellow", 1)
    s += wedge.spin("z", -30).move(120, -170, 0) + box(-200, -260, -24, 460, 420, 24, "oak", 8) + many(box(-120 + 8 * k, -200 + 20 * k, 2 * k, 110, 60, 3, "cheese", 0.5) for k in range(4))
    return s + cyl((0, 0, 110), 62, 1.5, "z", "red") + plate((-50, -16, 112), (100, 0, 0), (0, 32, 0), printed(text, 100, 32, paper="#C0392B", ink="#F4F2EC"))


def sack(m="cream", band="#1F5FA8", text="25 кг", sub="", grain="white", size=9, pile=True):
    h, w, d = 560, 400, 170
    s = many([])
    for k, (x, y, turn) in enumerate(((0, 0, 0), (-260, 230, 8))):
        b = box(-w / 2, -d / 2, 0, w, d, h * 0.92, m, 70) + box(-w / 2 + 20, -8, h * 0.85, w - 40, 16, h * 0.15, m, 4) + box(-w / 2 + 20, -10, h * 0.94, w - 40, 20, 6, "dark", 0)
        b += plate((-w / 2 + 62, -d / 2 - 0.8, 120), (w - 124, 0, 0), (0, 0, 260), printed(text + chr(10) + sub, w - 124, 260, stripe=band))
        s += b.spin("z", turn).move(x, y, 0)
    if pile:
        rng = np.random.default_rng(4)
        for k in range(150):
            a, r = rng.random() * 6.28, 120 * np.sqrt(rng.random())
            s += ball((300 + r * np.cos(a), -120 + r * np.sin(a) * 0.8, max(size * 0.7, 52 * (1 - r / 120) * rng.random() + size * 0.7)), size, grain, 0.8, 8)
    return s


def pail(m="white", text="14 кг", sub="", band="#1F5FA8", r=140, h=300, drops="sky", lid=None):
    s = cyl((0, 0, 0), r * 0.93, h, "z", m, r2=r) + torus((0, 0, h * 0.93), r * 1.01, 6, "z", m, 44) + torus((0, 0, h * 0.84), r, 5, "z", m, 44) + cyl((0, 0, h), r * 1.04, 22, "z", lid or m, ch=4)
    for side in (-1, 1):
        s += cyl((side * r * 0.98, 0, h * 0.86), 16, side * 12, "x", "grey", ch=0)
    s += tube([(r * 1.04 * np.cos(a), -r * 0.62 * np.sin(a) * 1.75, h * 0.86 - 0.34 * r * np.sin(a)) for a in np.linspace(0, np.pi, 20)], 3.5, "steel")
    img = printed(text + chr(10) + sub, 1.7 * r, h * 0.5, stripe=band)
    for k in range(8):
        a0, a1 = -0.45 + 0.2 * k, -0.25 + 0.2 * k
        lo, hi = (np.array([(r + 0.6) * 0.965 * np.sin(a), -(r + 0.6) * 0.965 * np.cos(a), h * 0.14]) for a in (a0, a1))
        s += plate(lo, hi - lo, (0.03 * r * np.sin(a0), -0.03 * r * np.cos(a0), h * 0.5), img.crop((k * 50, 0, k * 50 + 50, img.height)))
    chips = many(box(0, 0, 0, 150, 90, 3, c, 1).spin("z", 14 * k - 10).move(r * 1.35 + 12 * k, -r * 0.9 + 34 * k, 3 * k) for k, c in enumerate((drops, "sand", "teal", "brick")))
    return s + chips


def drum(m="blue", text="200 л", sub="МР-320"):
    r, h = 290, 880
    s = revolve([(0, 0), (r, 0), (r + 10, 8), (r, 16), (r, 290), (r + 13, 300), (r, 310), (r, 570), (r + 13, 580), (r, 590), (r, h - 16), (r + 10, h - 8), (r, h), (r - 12, h), (r - 12, h - 14), (0, h - 14)], (0, 0, 0), "z", m, 56)
    s += cyl((150, -90, h - 14), 38, 16, "z", "steel") + cyl((-170, 80, h - 14), 26, 14, "z", "steel")
    img = printed(text + chr(10) + sub, 420, 220, stripe="#E3B23C")
    for k in range(8):
        lo, hi = (np.array([(r + 1) * np.sin(a), -(r + 1) * np.cos(a), 330]) for a in (-0.4 + 0.18 * k, -0.22 + 0.18 * k))
        s += plate(lo, hi - lo, (0, 0, 220), img.crop((k * 50, 0, k * 50 + 50, img.height)))
    can = box(0, 0, 0, 190, 120, 300, "grey", 22) + box(30, 40, 290, 130, 40, 60, "grey", 16) + cyl((40, 60, 296), 24, 40, "z", "yellow") + front_plate(25, -1, 70, 140, 130, sub, stripe="#E3B23C")
    return s + can.move(360, -300, 0)


def canister(m="white", text="АД-3", sub="10 л", cap="green"):
    s = box(-120, -95, 0, 240, 190, 330, m, 34) + box(-90, -30, 320, 150, 60, 70, m, 22) + cyl((80, 0, 322), 34, 50, "z", cap) + front_plate(-90, -96, 70, 180, 190, text + chr(10) + sub, stripe="#3F7D52")
    return s + many(box(0, 0, 24 * k, 420, 90, 22, ("wood", "clay", "oak")[k % 3], 3).spin("z", 5 * k - 8) for k in range(5)).move(190, -120, 0)


def cartridges(text="ГС-40", m="white"):
    s = many([])
    for k, (x, y) in enumerate(((0, 0), (70, 46), (140, 0))):
        c = cyl((x, y, 0), 27, 250, "z", ("white", "stone", "navy")[k]) + cyl((x, y, 0), 28, 10, "z", "grey") + revolve([(12, 0), (12, 14), (9, 16), (3.5, 95), (0, 95)], (x, y, 250), "z", "cream")
        img = printed(text, 44, 90, stripe="#C0392B")
        for q in range(6):
            lo, hi = (np.array([x + 27.4 * np.sin(a), y - 27.4 * np.cos(a), 80]) for a in (-0.4 + 0.25 * q, -0.15 + 0.25 * q))
            c += plate(lo, hi - lo, (0, 0, 90), img.crop((q * 66, 0, q * 66 + 66, img.height)))
        s += c
    gun = cyl((0, 0, 34), 29, 230, "x", "red") + cyl((-190, 0, 34), 5, 200, "x", "steel") + box(-50, -12, -60, 34, 24, 100, "dark", 8) + box(-6, -10, -50, 12, 20, 84, "steel", 4) + revolve([(10, 0), (3, 80), (0, 80)], (230, 0, 34), "x", "cream")
    return s + gun.spin("x", 90).spin("z", -12).move(40, -130, 14)


# Industrial IT

def din(modules=("white",), text="ПК-16", ports=2, tall=110, lamps=8, colour="blue", antennas=0):
    s = box(-40, 30, 40, 60 * len(modules) + 140, 12, 36, "steel", 2)
    for n, m in enumerate(modules):
        x = 62 * n
        w = 58 if n else 96
        x = x if n == 0 else x + 38
        s += box(x, -60, 0, w, 100, tall, m, 5) + box(x + 4, -66, tall * 0.2, w - 8, 10, tall * 0.62, "dark" if n == 0 else "light", 3)
        for k in range(lamps):
            s += box(x + 10 + 9 * (k % 4), -68, tall * 0.66 + 9 * (k // 4), 5, 3, 5, ("green", "yellow", "green", "red")[k % 4], 0)
        s += box(x + 4, -72, 2, w - 8, 16, tall * 0.16, "green", 2) + box(x + 4, -72, tall * 0.85, w - 8, 16, tall * 0.13, "green", 2) + many(cyl((x + 10 + 9.6 * k, -72, tall * 0.1), 3, -2, "y", "steel", ch=0, seg=10) for k in range(int((w - 12) / 9.6)))
        if n == 0:
            s += many(box(x + 58, -68, tall * (0.26 + 0.17 * k), 24, 6, 16, "black", 1) for k in range(ports)) + front_plate(x + 8, -66.6, tall * 0.3, 44, 14, text) + box(x + 4, -67, tall * 0.78, w - 8, 3, 4, colour, 0)
    for k in range(antennas):
        s += cyl((14 + 24 * k, 10, tall), 4, 12, "z", "brass") + tube([(14 + 24 * k, 10, tall + 10), (14 + 24 * k - 10, 30, tall + 130)], 4.5, "black")
    return s


def panel_pc(text="ПО-15"):
    s = box(-200, 0, 0, 400, 24, 320, "steel", 12) + box(-188, -6, 12, 376, 10, 296, "black", 8) + plate((-172, -6.8, 30), (344, 0, 0), (0, 0, 262), screen("plant", 640, 480), 0.9) + box(-170, 22, 20, 340, 60, 280, "dark", 10) + grille(-150, 82, 60, 300, 180, "black", 9)
    s += box(-40, 60, -90, 80, 30, 260, "steel", 6) + box(-150, -60, -100, 300, 220, 16, "steel", 6)
    return s + front_plate(-40, -6.5, 16, 80, 11, text, paper="#1D2126", ink="#CDD1D2")


def server(text="ВС-2У"):
    s = box(-240, 0, 0, 480, 560, 88, "dark", 4) + box(-270, -6, 0, 540, 14, 88, "black", 3) + many(box(-226 + 58 * n, -14, 8, 54, 10, 34, "grey", 2) + box(-222 + 58 * n, -16, 14, 6, 4, 22, "blue", 0) for n in range(6)) + many(box(-226 + 58 * n, -14, 46, 54, 10, 34, "grey", 2) for n in range(4))
    s += grille(20, -10, 48, 120, 32, "grey", 6) + box(150, -14, 10, 70, 10, 66, "light", 3) + cyl((185, -16, 60), 10, 6, "y", "green") + many(tube(bend([(x, -6, 20), (x, -44, 20), (x, -44, 70), (x, -6, 70)], 14), 5, "steel") for x in (-256, 256))
    return s + front_plate(156, -15, 16, 58, 22, text)


def camera(text="ЗК-5"):
    s = box(-32, 0, 0, 64, 110, 64, "navy", 6) + cyl((0, -4, 32), 27, 8, "y", "black") + cyl((0, -50, 32), 25, 48, "y", "black") + many(torus((0, -12 - 8 * n, 32), 25, 1.6, "y", "grey", 30) for n in range(4)) + cyl((0, -53, 32), 18, 5, "y", "glass") + torus((0, -52, 32), 22, 3, "y", "grey", 30)
    s += ringed((0, -72, 32), 58, 30, 18, "y", "dark", 40) + many(cyl((44 * np.cos(a), -75, 32 + 44 * np.sin(a)), 5, 4, "y", "white", seg=14) for a in np.linspace(0, 5.9, 16))
    s += many(box(-34, 20 + 12 * n, -1, 68, 5, 67, "navy", 1) for n in range(7)) + cyl((-12, 110, 40), 9, 16, "y", "steel") + cyl((14, 110, 24), 9, 16, "y", "steel") + tube(bend([(-12, 124, 40), (-12, 200, 40), (70, 240, -40), (120, 120, -74)], 60, 9), 5, "black") + tube(bend([(14, 124, 24), (14, 180, 24), (90, 200, -50), (150, 90, -74)], 60, 9), 5, "black")
    s += box(-26, 30, -22, 52, 60, 22, "steel", 3) + box(-10, 40, -60, 20, 40, 42, "steel", 3) + box(-60, 10, -80, 120, 120, 10, "steel", 4)
    return s + plate((32.8, 20, 18), (0, 76, 0), (0, 0, 26), printed(text, 76, 26))


def scanner(text="ЛС-3Д"):
    s = box(-45, -36, 110, 90, 72, 70, "dark", 24) + box(-40, -44, -130, 80, 70, 70, "dark", 24) + box(-26, -16, -90, 52, 60, 230, "navy", 24) + tube(bend([(0, 30, 150), (0, 110, 120), (0, 110, -60), (0, 20, -100)], 60), 20, "grey")
    for z in (145, -95):
        s += cyl((0, -52, z), 26, 20, "y", "black") + cyl((0, -54, z), 18, 4, "y", "glass") + many(cyl((34 * np.cos(a), -46, z + 30 * np.sin(a)), 3.4, 6, "y", "white", seg=10) for a in np.linspace(0, 5.5, 10))
    s += cyl((0, -24, 30), 12, 10, "y", "red") + front_plate(-22, -17, -40, 44, 18, text)
    s = s.spin("x", -24).move(0, 0, 175)
    part = revolve([(0, 0), (90, 0), (90, 20), (50, 26), (40, 60), (40, 90), (18, 90), (18, 0)], (0, 0, 0), "z", "iron") + bolts((0, 0, 18), 70, 9, 6, 6)
    return s + part.move(190, -60, 0) + box(-60, -20, 0, 130, 130, 14, "light", 6)


def small_sensor(kind="laser", text="ЛД-50"):
    if kind == "laser":
        s = box(-30, -22, 0, 60, 44, 90, "dark", 6) + box(-24, -26, 10, 48, 8, 30, "glass", 2) + box(-24, -26, 50, 48, 8, 30, "glass", 2) + cyl((0, 0, 90), 8, 20, "z", "steel") + tube(bend([(0, 0, 108), (0, 0, 170), (90, 60, 170), (120, 60, 0)], 60, 10), 4.5, "black") + box(-4, -24, 84, 8, 3, 5, "green", 0)
        s += plate((30.6, -18, 30), (0, 36, 0), (0, 0, 16), printed(text, 36, 16)) + many(cyl((x, -23, z), 4, 4, "y", "steel") for x in (-25, 25) for z in (5, 85))
        return s + box(-90, -150, -14, 220, 260, 12, "steel", 4) + many(box(-70 + 48 * k, -140, -2, 30, 60, 4 + 6 * k, "chrome", 1) for k in range(4)) + tube([(0, -26, 24), (0, -112, 8)], 1.2, "red")
    s = cyl((0, 0, 14), 30, 70, "z", "white") + cyl((0, 0, 84), 30, 22, "z", "blue", r2=22) + cyl((0, 0, 0), 34, 14, "z", "steel", seg=6) + torus((0, 0, 80), 30, 2, "z", "grey", 30) + front_plate(-16, -30.6, 36, 32, 22, text) + cyl((0, -30, 70), 3, 3, "y", "green")
    return s + s.move(-110, 80, 0) + many(box(-200 + 18 * k, -60, -70, 8, 240, 60, "navy", 1) for k in range(18)) + box(-210, -70, -14, 340, 260, 14, "navy", 4)


def station(text="ПК-2"):
    s = box(0, 0, 0, 1300, 900, 780, "light", 14) + box(-500, 300, 700, 2300, 300, 60, "dark", 6) + box(-500, 300, 755, 2300, 300, 10, "grey", 1)
    for x in (30, 1230):
        for y in (40, 820):
            s += box(x, y, 780, 40, 40, 1050, "steel", 4)
    s += box(0, 20, 1800, 1300, 860, 90, "white", 10) + box(60, 40, 830, 500, 8, 920, "pane", 0) + box(760, 40, 830, 480, 8, 920, "pane", 0)
    for n, (x, z) in enumerate(((380, 1450), (650, 1600), (920, 1450), (650, 1000))):
        s += (box(-40, 0, 0, 80, 140, 80, "navy", 8) + cyl((0, -50, 40), 32, 50, "y", "black")).spin("x", (40, 60, 40, 0)[n]).move(x, 640, z)
    s += ringed((650, 450, 1300), 220, 130, 40, "z", "white") + many(cyl((-350 + 420 * n, 450, 765), 80, 70, "z", "chrome") + cyl((-350 + 420 * n, 450, 835), 34, 40, "z", "steel") for n in range(5))
    s += display(840, -20, 1080, 420, 300, "OK", "dark") + cyl((200, 300, 1890), 16, 60, "z", "grey") + cyl((200, 300, 1950), 34, 50, "z", "green") + cyl((200, 300, 2000), 34, 50, "z", "red")
    return s + front_plate(80, -1, 560, 320, 100, text) + grille(900, -1, 200, 280, 240) + feet(0, 0, 1300, 900, 40, 60) + box(500, -4, 100, 300, 8, 560, "white", 4)


def reader(text="СМ-8"):
    s = box(-150, 0, 0, 300, 60, 200, "steel", 8) + many(box(-140 + 28 * k, -6, 10, 10, 10, 180, "steel", 1) for k in range(11)) + many(cyl((-122 + 35 * k, 24, -14), 8, 16, "z", "brass") for k in range(8)) + many(cyl((-60 + 24 * k, -8, 170), 4, 6, "y", ("green", "blue", "yellow")[k % 3]) for k in range(4)) + front_plate(-70, -7, 80, 140, 50, text)
    ant = box(-160, 0, 0, 320, 34, 320, "white", 12) + front_plate(-40, -1, 24, 80, 22, "UHF")
    s = s.move(0, 0, 30) + ant.spin("z", -14).move(330, 120, 10) + box(-180, -20, 0, 360, 110, 14, "dark", 4)
    return s + many((box(0, 0, 0, 90, 50, 2, "cream", 0.5) + box(14, 8, 2, 62, 34, 1, "copper", 0)).spin("z", 18 * k).move(-140 + 110 * k, -170, 0) for k in range(3)) + tube(bend([(-122, 24, 20), (-122, 24, 0), (60, 160, 8), (330, 170, 60)], 60, 9), 4, "black")


# Energy saving

def highbay(m="dark"):
    s = cyl((0, 0, 60), 190, 60, "z", m, r2=150) + cyl((0, 0, 40), 196, 24, "z", m) + many(box(60, -3, 110, 120, 6, 90, m, 1).spin("z", 10 * k) for k in range(36)) + cyl((0, 0, 110), 110, 150, "z", m) + cyl((0, 0, 258), 60, 30, "z", "grey") + torus((0, 0, 320), 34, 9, "y", "steel", 24)
    s += cyl((0, 0, 30), 175, 12, "z", "pane") + many(cyl((r * np.cos(a), r * np.sin(a), 24), 13, 8, "z", "yellow", seg=12) for r, c in ((40, 6), (90, 12), (140, 20)) for a in np.arange(c) * 2 * np.pi / c)
    s = s.spin("x", 62).move(0, 0, 200)
    return s


def streetlight(text="УС-90"):
    s = box(-110, -330, 0, 220, 520, 60, "light", 26) + many(box(-84 + 21 * k, -60, 54, 8, 230, 34, "light", 1) for k in range(9)) + cyl((0, 180, 30), 34, 190, "y", "light") + cyl((0, 360, 30), 26, 560, "y", "grey") + box(-92, -310, -8, 184, 300, 12, "glass", 3)
    s += many(ball((-66 + 33 * i, -282 + 34 * j, -8), 12, "yellow", 0.5, 12) for i in range(5) for j in range(8)) + cyl((0, 40, 60), 32, 34, "z", "grey") + plate((110.8, 20, 14), (0, 130, 0), (0, 0, 30), printed(text, 130, 30))
    s = s.spin("x", -14).spin("y", 150).spin("z", 35)
    return s.move(0, 0, 300)


def exlight(text="ВЗ-60"):
    s = cyl((-240, 0, 0), 62, 480, "x", "pane") + cyl((-210, 0, 0), 40, 420, "x", "yellow") + cyl((-330, 0, 0), 82, 110, "x", "grey") + cyl((230, 0, 0), 82, 110, "x", "grey") + many(tube([(-240, 74 * np.cos(a), 74 * np.sin(a)), (240, 74 * np.cos(a), 74 * np.sin(a))], 4, "steel") for a in np.linspace(0, 5.5, 8)) + many(torus((x, 0, 0), 74, 4, "x", "steel", 30) for x in (-120, 0, 120))
    s += bolts((-336, 0, 0), 66, 9, 10, 8, "x") + bolts((338, 0, 0), 66, 9, 10, 8, "x") + cyl((-400, 0, 0), 24, 70, "x", "brass") + cyl((340, 0, 0), 24, 70, "x", "brass") + many(box(x, -16, 70, 24, 32, 90, "grey", 4) + torus((x + 12, 0, 170), 22, 7, "y", "steel", 20) for x in (-290, 266))
    return s.move(0, 0, 110) + front_plate(-70, -130, 2, 140, 40, text) + box(-380, -130, -8, 760, 260, 8, "light", 3) + many(box(x - 40, -70, 0, 80, 140, 44, "dark", 6) for x in (-280, 280))


def exchanger(text="ТП-40"):
    s = box(-260, -60, 0, 520, 60, 1150, "blue", 10) + box(-260, 480, 0, 520, 50, 1080, "blue", 10) + many(box(-220, 6 + 15.5 * n, 70, 440, 12, 940, "steel" if n % 2 else "rubber", 2) for n in range(30)) + box(-24, -40, 1040, 48, 900, 60, "steel", 6) + box(-24, -40, 20, 48, 900, 40, "steel", 6) + box(-60, 850, 0, 120, 40, 1120, "blue", 8)
    for x in (-150, 150):
        for z in (180, 900):
            s += ringed((x, -130, z), 72, 44, 72, "y", "steel") + ringed((x, -150, z), 92, 44, 24, "y", "steel") + bolts((x, -156, z), 76, 8, 8, 8, "y", "iron")
    for x in (-250, 226):
        for z in (120, 420, 720, 980):
            s += cyl((x + 12, -110, z), 13, 700, "y", "chrome") + cyl((x + 12, -90, z), 26, 28, "y", "iron", seg=6) + cyl((x + 12, 530, z), 26, 28, "y", "iron", seg=6)
    return s + front_plate(-110, -61, 520, 220, 80, text) + box(-300, -70, -30, 600, 80, 30, "dark", 4) + box(-200, 820, -30, 400, 90, 30, "dark", 4)


def circulator(text="НЦЭ-40"):
    s = cyl((-170, 0, 150), 44, 340, "x", "iron") + many(ringed((x, 0, 150), 86, 34, 20, "x", "iron") + bolts((x - 5, 0, 150), 66, 8, 30, 4, "x") for x in (-180, 160)) + ball((0, 0, 150), 98, "iron", 1.0) + cyl((0, -70, 150), 104, -40, "y", "iron", ch=0) + cyl((0, -220, 150), 92, 140, "y", "red") + many(box(-3, -215, 230, 6, 130, 26, "red", 1).spin("y", 15 * k, (0, 0, 150)) for k in range(24))
    s += box(-100, -350, 60, 200, 140, 190, "dark", 26) + display(-62, -360, 130, 124, 84, "12 м", "black", 20, 8) + cyl((0, -362, 96), 22, 16, "y", "light") + front_plate(-46, -351, 222, 92, 20, text) + cyl((90, -280, 90), 14, 40, "x", "black")
    return s + box(-110, -120, 0, 220, 240, 14, "light", 4) + box(-60, -40, 10, 120, 80, 70, "iron", 10)


def heatpump(text="ТН-16"):
    s = box(-600, -200, 0, 1200, 440, 1400, "white", 26)
    for z in (380, 1020):
        s += cyl((-160, -214, z), 300, 20, "y", "dark") + cyl((-160, -220, z), 280, 8, "y", "black") + many(torus((-160, -224, z), 60 + 46 * k, 5, "y", "grey", 44) for k in range(6)) + many(box(-164, -228, z, 8, 8, 290, "grey", 1).spin("y", 45 * k, (-160, 0, z)) for k in range(8)) + cyl((-160, -232, z), 56, 16, "y", "grey")
        s += many(box(-160, -214, z - 40, 240, 8, 80, "dark", 2).spin("y", 120 * k + 20, (-160, 0, z)) for k in range(3))
    s += box(230, -208, 60, 330, 14, 1280, "light", 8) + display(300, -216, 1080, 180, 130, "45 °C", "dark", 20, 12) + front_plate(280, -209, 880, 230, 90, text) + many(cyl((300 + 110 * k, -208, 200), 26, -60, "y", "brass", ch=0) for k in range(3)) + many(box(596, -140 + 50 * k, 120, 8, 24, 1160, "grey", 2) for k in range(7))
    return s + box(-560, -220, -70, 120, 480, 70, "rubber", 8) + box(440, -220, -70, 120, 480, 70, "rubber", 8)


def boiler(text="КК-100"):
    s = box(-260, 0, 0, 520, 460, 900, "white", 30) + box(-240, -12, 240, 480, 20, 630, "light", 16) + box(-240, -14, 30, 480, 20, 180, "dark", 12) + plate((-90, -15, 70), (180, 0, 0), (0, 0, 100), screen("65 °C"), 0.9) + cyl((-170, -34, 120), 34, 24, "y", "steel") + cyl((170, -34, 120), 34, 24, "y", "steel")
    s += cyl((0, 240, 890), 70, 60, "z", "dark") + cyl((0, 240, 940), 62, 260, "z", "steel") + torus((0, 240, 1120), 62, 8, "z", "steel", 40)
    for k, (m, r) in enumerate((("copper", 20), ("yellow", 16), ("copper", 20), ("steel", 26))):
        s += cyl((-180 + 120 * k, 220, -160), r, 170, "z", m) + cyl((-180 + 120 * k, 220, -60), r * 1.7, 34, "z", "brass", seg=6)
    return s + front_plate(-90, -13, 760, 180, 60, text, stripe="#C0392B") + box(-320, 450, -260, 640, 24, 1300, "sand", 0) + box(-10, -13, 400, 20, 3, 200, "blue", 1)


def flowmeter(text="УР-50"):
    s = cyl((-160, 0, 110), 48, 320, "x", "brass") + many(ringed((x, 0, 110), 84, 32, 20, "x", "brass", 44) + bolts((x - 5, 0, 110), 66, 8, 30, 4, "x") for x in (-170, 150)) + box(-60, -40, 140, 120, 80, 50, "brass", 14) + cyl((0, 0, 180), 34, 30, "z", "dark") + cyl((0, 0, 205), 82, 56, "z", "navy", ch=8) + cyl((0, 0, 258), 74, 8, "z", "white")
    s += plate((-54, -34, 267), (108, 0, 0), (0, 50, 0), screen("0248.6", 432, 200), 0.8) + plate((-40, 24, 267), (80, 0, 0), (0, 24, 0), printed(text, 80, 24)) + tube(bend([(70, 40, 230), (130, 70, 230), (180, 90, 160), (240, 60, 20)], 40, 9), 5, "black") + cyl((-70, -50, 96), 16, -40, "y", "steel", ch=0) + cyl((70, -50, 96), 16, -40, "y", "steel", ch=0)
    return s + many(box(x - 30, -60, 0, 60, 120, 44, "dark", 6) for x in (-110, 110))


def economiser(text="ЭК-2"):
    s = box(-700, -500, 300, 1400, 1000, 1100, "steel", 14) + prism([(-620, -420), (620, -420), (620, 420), (-620, 420)], 60, (0, 0, 1400), "z", "steel") + cyl((0, 0, 1440), 300, 260, "z", "steel", r2=260) + ringed((0, 0, 1690), 330, 250, 30, "z", "iron") + cyl((0, 0, 120), 260, 190, "z", "steel")
    s += box(-560, -520, 440, 1120, 24, 800, "light", 8) + many(cyl((x, -530, z), 16, 14, "y", "iron", seg=6) for x in (-530, 0, 530) for z in (470, 1210))
    for n in range(6):
        s += many([cyl((700, -330 + 130 * n, 480), 30, 40, "x", "iron"), tube([(740 + 70 * np.sin(a), -330 + 130 * n, 680 - 200 * np.cos(a)) for a in np.linspace(0, np.pi, 12)], 26, "copper"), tube([(740 + 70 * np.sin(a), -330 + 130 * n, 1080 - 160 * np.cos(a)) for a in np.linspace(0, np.pi, 12)], 26, "copper")])
    s += cyl((-900, -200, 520), 60, 210, "x", "blue") + cyl((-900, 200, 1180), 60, 210, "x", "red") + many(ringed((-920, y, z), 110, 52, 26, "x", "iron") for y, z in ((-200, 520), (200, 1180)))
    for x in (-600, 540):
        for y in (-440, 380):
            s += box(x, y, 0, 60, 60, 310, "dark", 4)
    return s + front_plate(-220, -521, 760, 440, 150, text, stripe="#C0392B") + box(380, -560, 560, 220, 60, 320, "white", 10) + plate((405, -561, 720), (170, 0, 0), (0, 0, 120), screen("9 %"), 0.85)


good("cnc-lathe-tl400", lathe, model=True)
good("turn-mill-tl630", lathe, 3300, 1900, 1600, "navy", "ТЛ-630ФП", long=True, mill=True, yaw=28)
good("engine-lathe-tu250", manual_lathe, yaw=26)
good("vertical-lathe-vt630", vertical_lathe, yaw=35)
good("machining-centre-vc850", vertical_lathe, "blue", 2650, "ВЦ-850", model=True, yaw=-30)
good("machining-centre-vc5-400", vertical_lathe, "teal", 2800, "ВЦ5-400", five=True, yaw=24)
good("surface-grinder-ps600", grinder)
good("band-saw-lp320", bandsaw, yaw=30, pitch=22)
good("robot-cell-rk12", robot_cell, model=True, yaw=-24, pitch=24)
good("gearbox-rc250", gearbox, model=True, yaw=30, pitch=22)
good("packaging-line-ul60", packline, model=True, yaw=42, pitch=24)
good("tool-holders-bt40", holders, yaw=26, pitch=24)
good("ultrasound-cart-uzl7", us_cart, model=True, yaw=34, pitch=16)
good("ultrasound-portable-uzlp2", us_portable, yaw=26, pitch=26)
good("patient-monitor-mp12", monitor, yaw=28, pitch=14)
good("ecg-recorder-ek12", monitor, "green", "ЭК-12", 380, True, "waves", yaw=30)
good("ventilator-sp5", ventilator, model=True, yaw=30, pitch=14)
good("ventilator-transport-spt2", ventilator, "orange", "СП-Т2", portable=True, yaw=28, pitch=18)
good("oxygen-concentrator-ko10", concentrator, yaw=30, pitch=16)
good("anaesthesia-na3", ventilator, "teal", "НА-3", anaesthesia=True, yaw=30, pitch=14)
good("steriliser-gk100", steriliser, yaw=30, pitch=16)
good("centrifuge-cl16", centrifuge, yaw=28, pitch=28)
good("operating-table-so4", op_table, yaw=28, pitch=20)
good("microsurgery-set-mt14", instruments, yaw=22, pitch=36)
good("oil-transformer-tm1000", trafo_oil, model=True, yaw=30, pitch=20)
good("dry-transformer-ts1250", trafo_dry, yaw=28, pitch=16)
good("smoothing-reactor-rs16", trafo_dry, "navy", 2, "РС-1,6", 720, yaw=30)
good("package-substation-ktp630", substation, yaw=30, pitch=16)
good("switchboard-shr2500", cabinet, model=True, yaw=30, pitch=12)
good("mv-cubicle-ks10", cabinet, "light", "КС-10", 3, True, 650, 2250, 1200, yaw=30, pitch=14)
good("vacuum-breaker-vv10", breaker, yaw=38, pitch=18)
good("surge-arrester-opn35", arrester, yaw=24, pitch=14)
good("power-cable-pv10", cable, "red", 3, "АПВ-10 3×240", yaw=28, pitch=20)
good("control-cable-kv14", cable, "black", 7, "КВнг 14×1,5", thin=True, yaw=32, pitch=18)
good("motor-ad160", motor_alone, model=True, yaw=-34, pitch=20)
good("frequency-converter-pch15", drive, yaw=30, pitch=14)
good("porcelain-tile-kg60", tiles, yaw=24, pitch=24)
good("facing-brick-kl1", bricks, mix=("brick", "clay", "brick", "oak"), yaw=28, pitch=26)
good("refractory-brick-sha5", bricks, "clay", "ШО-5", False, 230, 114, 65, yaw=30, pitch=26)
good("washbasin-um55", basin, yaw=24, pitch=24)
good("basalt-slab-tb100", slabs, yaw=28, pitch=20)
good("sandwich-panel-sp150", sandwich, yaw=30, pitch=24)
good("fibre-cement-fc8", boards, yaw=30, pitch=16)
good("bitumen-membrane-bm4", rolls, yaw=24, pitch=22)
good("timber-window-od78", window, yaw=26, pitch=14)
good("glulam-beam-kb24", beams, yaw=34, pitch=24)
good("parquet-pd15", parquet, yaw=26, pitch=36)
good("dark-chocolate-72", chocolate, yaw=20, pitch=32)
good("honey-gingerbread", carton, "red", "400 г", "ginger", yaw=20, pitch=28)
good("apple-zefir", carton, "mint", "250 г", "zefir", yaw=22, pitch=26)
good("hazelnut-wafers", carton, "orange", "200 г", "wafer", yaw=20, pitch=28)
good("linden-honey", jar, yaw=20, pitch=22)
good("berry-honey", jar, "berry", "white", "250 г", "крем-мёд с малиной", 40, 80, yaw=22, pitch=24)
good("fireweed-tea", pouch, yaw=18, pitch=24)
good("pickled-cucumbers", jar, "pickle", "green", "720 мл", "огурцы", 46, 150, "green", False, yaw=20, pitch=18)
good("plombir-ice-cream", tub, yaw=20, pitch=22)
good("hard-cheese-wheel", cheese, yaw=18, pitch=32)
good("whole-milk-powder", sack, "cream", "#1F5FA8", "25 кг", "молоко сухое 26 %", "white", 7, yaw=24, pitch=22)
good("plc-pk16", din, ("white", "white", "white", "white"), "ПК-16", yaw=30, pitch=18)
good("edge-gateway-sh4", din, ("navy",), "ШП-4", 4, 130, 8, "teal", yaw=32, pitch=18)
good("panel-computer-po15", panel_pc, yaw=28, pitch=16)
good("edge-server-vs2", server, yaw=30, pitch=22)
good("vision-camera-zk5", camera, yaw=34, pitch=20)
good("laser-scanner-ls3", scanner, yaw=34, pitch=18)
good("displacement-sensor-ld50", small_sensor, yaw=30, pitch=22)
good("inspection-station-pk2", station, yaw=30, pitch=18)
good("router-5g-rp5", din, ("dark",), "РП-5", 4, 120, 8, "orange", 4, yaw=30, pitch=16)
good("rfid-reader-sm8", reader, yaw=24, pitch=22)
good("vibration-sensor-dv3", small_sensor, "vibration", "ДВ-3", yaw=28, pitch=24)
good("pa6-compound-gf30", sack, "light", "#1D2126", "25 кг", "ПА6-СВ30", "black", 8, yaw=24, pitch=22)
good("hot-melt-kr20", sack, "kraft", "#D9772B", "25 кг", "КР-20", "honey", 9, yaw=-22, pitch=22)
good("stretch-film-ps23", rolls, "pane", "ПС-23", 110, 500, "sky", 3, True, yaw=24, pitch=22)
good("epoxy-primer-eg05", pail, "grey", "25 кг", "ЭГ-05 грунт", "#C0392B", 150, 330, "grey", yaw=20, pitch=20)
good("facade-paint-fv12", pail, "white", "14 кг", "ФВ-12 краска", "#1F5FA8", 140, 290, "sky", "blue", yaw=20, pitch=22)
good("sealant-gs40", cartridges, yaw=20, pitch=22)
good("wood-preservative-ad3", canister, yaw=24, pitch=20)
good("gear-oil-mr320", drum, yaw=18, pitch=18)
good("coagulant-pa30", sack, "white", "#2C7F86", "25 кг", "ПА-30", "yellow", 6, yaw=26, pitch=22)
good("alumina-carrier-ao4", sack, "sky", "#27405F", "25 кг", "АО-4", "white", 12, yaw=-20, pitch=24)
good("high-bay-pv150", highbay, yaw=150, pitch=14)
good("street-light-us90", streetlight, yaw=20, pitch=16)
good("explosion-proof-vz60", exlight, yaw=28, pitch=20)
good("centrifugal-pump-nc65", pump, model=True, yaw=-28, pitch=22)
good("ball-valve-ksh80", valve, model=True, yaw=30, pitch=18)
good("plate-exchanger-tp40", exchanger, yaw=34, pitch=16)
good("circulation-pump-nce40", circulator, yaw=30, pitch=18)
good("heat-pump-tn16", heatpump, model=True, yaw=30, pitch=14)
good("condensing-boiler-kk100", boiler, yaw=28, pitch=12)
good("flow-meter-ur50", flowmeter, yaw=26, pitch=28)
good("economiser-ek2", economiser, yaw=32, pitch=18)
