using Fagsystem.Eksport;
using Fagsystem.Kartlegging;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests.Kulisser;

/// <summary>Cases for tests: complete ones that differ by local number, and what a test changes on them.</summary>
internal static class Saker
{
    public static Personrad Person(string loepenr = "1001") => new()
    {
        Loepenr = loepenr,
        Linje = 2,
        Fornavn = "Ida",
        Etternavn = "Fjell",
        Duf = "202312345688",
        Hjemmelskode = "L21",
        Skolegang = "U1",
    };

    public static Sak Program(string loepenr = "1001") => new(
        Person(loepenr),
        new Saksrad { Loepenr = loepenr, Saksnr = 1, Linje = 3, Ordning = "IP", Kommune = "9901", Stilling = "RP", Oppstart = new(2026, 2, 16), Maalkode = "ARB" },
        [new Foeringsrad { Loepenr = loepenr, Saksnr = 1, Linje = 4, Slag = "VE", Kode = "TIP", Vedtatt = new(2026, 2, 2), Fom = new(2026, 2, 16) }]);

    public static Sak Norsk(params Foeringsrad[] timer) => new(
        Person(),
        new Saksrad { Loepenr = "1001", Saksnr = 1, Linje = 3, Ordning = "NO", Kommune = "9901", Stilling = "RP", Spraaknivaa = "B1" },
        [new Foeringsrad { Loepenr = "1001", Saksnr = 1, Linje = 4, Slag = "VE", Kode = "TNO", Vedtatt = new(2026, 2, 2) }, .. timer]);

    public static Foeringsrad Timer(string uke, decimal? timer) =>
        new() { Loepenr = "1001", Saksnr = 1, Linje = 5, Slag = "NT", Ukenr = uke, Tall = timer };

    public static Registrering Kartlagt(Sak sak) => Assert.IsType<Kartleggingsresultat.Kartlagt>(Kartlegger.Kartlegg(sak)).Registrering;

    public static Kartleggingsfeil Feil(Sak sak) => Assert.Single(Assert.IsType<Kartleggingsresultat.IkkeKartlagt>(Kartlegger.Kartlegg(sak)).Feil);
}
