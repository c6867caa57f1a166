namespace Fagsystem.Generation;

/// <summary>Made-up names. Some hold what breaks a careless program: letters beyond ASCII, a semicolon, a quote, HTML.</summary>
internal sealed class NameList(Dice dice)
{
    private static readonly string[] Fornavn =
    [
        "Amina", "Bohdan", "Çiğdem", "Dawit", "Eskil", "Farida", "Goran", "Hodan", "Iryna", "Jamal", "Kateryna", "Leyla", "Mykola", "Nadia",
        "Oleh", "Petro", "Rahel", "Sofiia", "Tirhas", "Umar", "Viktoriia", "Yusuf", "Zoë", "Åse", "Øystein", "Ærlend",
    ];

    private static readonly string[] Etternavn =
    [
        "Bjørketind", "Dalsvær", "Elvestrå", "Fjellvåk", "Furutind", "Granskår", "Havbris", "Isfjær", "Kråkefot", "Lyngmo-Ås", "Måneskår",
        "Nordlysø", "Ospelund", "Regnbekk", "Sjøvær", "Solglød", "Steinrøys", "Tiriltunge", "Vårflom", "Ålestrand", "Østavind", "Ærfuglnes",
    ];

    /// <summary>Names that must come out of files, console and HTML as they went in.</summary>
    public static readonly string[] Difficult = ["Sjø; Vær", "\"Bris\" Havn", "<b>Fjell</b> & Dal", "[red]Molte[/]", "O'Myr"];

    private int _next;

    public (string Fornavn, string Etternavn) Next() => (
        dice.Choose(Fornavn),
        _next < Difficult.Length ? Difficult[_next++] : dice.Choose(Etternavn));
}
