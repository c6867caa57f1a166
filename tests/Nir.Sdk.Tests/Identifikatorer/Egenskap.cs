using FsCheck;
using FsCheck.Fluent;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>Properties over generated values, the same values in every run.</summary>
internal static class Egenskap
{
    private static readonly Config Oppsett = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_101UL, 11UL);

    public static void Gjelder<T>(Gen<T> verdier, Action<T> paastand) => Check.One(Oppsett, Prop.ForAll(verdier.ToArbitrary(), paastand));

    /// <summary>Fødselsnummer of both control rules, all kinds and all series.</summary>
    public static Gen<string> Foedselsnummer { get; } =
        from dag in Gen.Choose(1, 28)
        from tilleggDag in Gen.Elements(0, Nummerbygger.DNummer)
        from maaned in Gen.Choose(1, 12)
        from tilleggMaaned in Gen.Elements(0, Nummerbygger.Nav, Nummerbygger.NorskHelsenett, Nummerbygger.Tenor)
        from aar in Gen.Choose(0, 99)
        from individ in Gen.Choose(0, 999)
        from rest in Gen.Choose(0, 3)
        let nummer = Nummerbygger.Foedselsnummer(dag + tilleggDag, maaned + tilleggMaaned, aar, individ, rest)
        where nummer is not null
        select nummer;

    /// <summary>DUF-nummer with right control digits, real and synthetic.</summary>
    public static Gen<string> DufNummer { get; } =
        from aar in Gen.Choose(1980, 2040)
        from loepenummer in Gen.Choose(0, 999_999)
        from tillegg in Gen.Elements(0, Nummerbygger.Tenor)
        select Nummerbygger.DufNummer(aar, loepenummer, tillegg);

    public static Gen<string> Organisasjonsnummer { get; } =
        from aatteSifre in Gen.Choose(0, 99_999_999)
        let nummer = Nummerbygger.Organisasjonsnummer(aatteSifre)
        where nummer is not null
        select nummer;

    public static Gen<string> Kommunenummer { get; } =
        from tall in Gen.Choose(0, 9999)
        select tall.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Text that is nearly an identifier: mostly digits, at most one too long, with stars, spaces and digits of other scripts.</summary>
    public static Gen<string> NestenSifre { get; } =
        from lengde in Gen.Choose(0, 13)
        from tegn in Gen.Frequency((40, Gen.Elements("0123456789".ToCharArray())), (1, Gen.Elements("* -+.\t\0/:A\u0130\u0663\uFF11\uD800".ToCharArray()))).ListOf(lengde)
        select string.Concat(tegn);

    /// <summary>Every text that differs from <paramref name="sifre"/> in exactly one digit.</summary>
    public static IEnumerable<string> MedEttFeilSiffer(string sifre) =>
        from posisjon in Enumerable.Range(0, sifre.Length)
        from siffer in "0123456789"
        where siffer != sifre[posisjon]
        select $"{sifre[..posisjon]}{siffer}{sifre[(posisjon + 1)..]}";
}
