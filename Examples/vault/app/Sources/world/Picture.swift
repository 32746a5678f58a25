import Vault

/// A picture of what a vault's index says: every object, the player, and lines to who is near.
func picture(of world: World, player: (x: Double, y: Double), near count: Int) throws -> String {
    let vault = world.vault
    let (near, distances) = try vault.nearby(
        index: "places", x: player.x, y: player.y, limit: count)
    let window = try vault.intersects(
        index: "places", minX: player.x - 20, minY: player.y - 20, maxX: player.x + 20,
        maxY: player.y + 20)
    let seen = Set(window.keys)

    var svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 104 104" width="520" height="520">
        <rect x="-2" y="-2" width="104" height="104" fill="#fff"/>
        <rect x="\(player.x - 20)" y="\(player.y - 20)" width="40" height="40" fill="#eef4ff" \
        stroke="#88a" stroke-width=".3"/>
        <circle cx="\(player.x)" cy="\(player.y)" r="\(distances.last ?? 0)" fill="none" \
        stroke="#d33" stroke-width=".3" stroke-dasharray="1"/>

        """
    for (number, object) in world.objects.enumerated() {
        let key = "place:\(number)"
        if near.contains(key) {
            svg += """
                <line x1="\(player.x)" y1="\(player.y)" x2="\(object.x)" y2="\(object.y)" \
                stroke="#d33" stroke-width=".3"/>

                """
        }
        let colour = near.contains(key) ? "#d33" : seen.contains(key) ? "#36c" : "#bbb"
        svg += "<circle cx=\"\(object.x)\" cy=\"\(object.y)\" r=\".8\" fill=\"\(colour)\"/>\n"
    }
    svg += "<circle cx=\"\(player.x)\" cy=\"\(player.y)\" r=\"1.5\" fill=\"#2a2\"/>\n</svg>\n"
    return svg
}
