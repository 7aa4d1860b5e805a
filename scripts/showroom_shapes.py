"""The shapes of the goods in demo/showroom/listings.json, each built from solids: families with sizes and colours of their own."""

import numpy as np

from showroom_mesh import (
    ball, bend, box, cyl, front_plate, many, plate, printed, prism, revolve, ringed, screen, torus, tube,
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
    s += prism([(520, 790), (length - 20, 790), (length - 20, 800), (520, 800)], 70, (0, 160, 0), "y", "chrome") if False else box(520, 95, 788, length - 540, 22, 16, "chrome", 6) + box(520, 340, 788, length - 540, 22, 16, "chrome", 6)
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
        s += cyl((540, -10 if z == 470 else -10, z + 150), 16, length - 800, "x", "chrome")
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
        s += box(-240, 60, 100, 480, 60, 50, "grey", 20) + box(-30, -150, 100, 60, 480, 50, "grey", 20) + box(-150, -60, 480, 300, 200, 100, "light", 20)
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
    s += cyl((-5, -150 * 0, z + 150), 52, 130, "z", m) + ringed((-5, 0, z + 270), 92, 42, 24, "z", m) + bolts((-5, 0, z + 262), 72, 9, 40, 8)
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
        s += front_plate(-100, -91, 400 - 62, 62, 30, text) + front_plate(40, -91, 400 - 62, 62, 30, "IP67")
    elif actuator == "pneumatic":
        s += box(-40, -34, 274, 80, 68, 34, "iron") + cyl((-210, 0, 365), 62, 420, "x", colour) + cyl((-226, 0, 365), 68, 24, "x", "dark") + cyl((202, 0, 365), 68, 24, "x", "dark")
        s += box(-50, -58, 418, 100, 116, 22, colour) + cyl((0, 0, 438), 26, 34, "z", "yellow") + box(-60, -84, 335, 120, 24, 60, "iron", 4)
        s += front_plate(-150, -64.5, 352, 90, 26, text)
    else:
        s += cyl((0, 0, 276), 16, 34, "z", "chrome") + box(-30, -16, 304, 330, 32, 12, "steel", 4) + box(110, -20, 300, 200, 40, 22, colour, 10)
    return s


good("cnc-lathe-tl400", lathe, model=True)
good("turn-mill-tl630", lathe, 3300, 1900, 1600, "navy", "ТЛ-630ФП", long=True, mill=True, yaw=28)
good("engine-lathe-tu250", manual_lathe, yaw=26)
good("vertical-lathe-vt630", vertical_lathe, yaw=35)
good("ultrasound-cart-uzl7", us_cart, model=True, yaw=34, pitch=16)
good("ultrasound-portable-uzlp2", us_portable, yaw=26, pitch=26)
good("patient-monitor-mp12", monitor, yaw=28, pitch=14)
good("ecg-recorder-ek12", monitor, "green", "ЭК-12", 380, True, "waves", yaw=30)
good("centrifugal-pump-nc65", pump, model=True, yaw=-28, pitch=22)
good("ball-valve-ksh80", valve, model=True, yaw=30, pitch=18)
