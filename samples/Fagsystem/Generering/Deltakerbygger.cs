using System.Collections.Immutable;
using Fagsystem.Eksport;

namespace Fagsystem.Generering;

/// <summary>Makes participants whose export NIR accepts without a remark. Planted faults start from one of them.</summary>
internal sealed class Deltakerbygger(Terning terning, Nummerserie numre, Navneliste navn)
{
    public const string Kommune = "9901";
    public const string AnnenKommune = "9902";

    private static readonly string[] Mottak = ["Fjordvik mottak", "Skogly mottak"];

    private readonly Saksbygger _saker = new(terning);

    public Nummerserie Numre => numre;

    /// <summary>Introduksjonsloven: permits until 2020, programmes that ended long ago.</summary>
    public Deltakerkladd Program03() => MedNorsk(Ny("L03", "ARA", "TIG", "SOM"), _saker.Program03(), _saker.Norsk03);

    public Deltakerkladd Norsk03() => Med(Ny("L03", "ARA", "TIG", "SWA"), _saker.Norsk03());

    /// <summary>Integreringsloven, going on.</summary>
    public Deltakerkladd Program21() => MedNorsk(Skolert("L21"), _saker.Program21(), _saker.Norsk21);

    /// <summary>Integreringsloven, ended.</summary>
    public Deltakerkladd AvsluttetProgram21() => Med(Skolert("L21"), _saker.AvsluttetProgram21());

    public Deltakerkladd Norsk21() => Med(Skolert("L21"), _saker.Norsk21());

    /// <summary>Kapittel 6A as it was before 2026: the programme was a right, without a contract.</summary>
    public Deltakerkladd Program6AFoer2026() => MedNorsk(Ny("L21K6A", "UKR", "RUS"), _saker.Program6AFoer2026(), _saker.Norsk6A);

    /// <summary>Kapittel 6A from 2026: the programme follows the ordinary kapittel 4.</summary>
    public Deltakerkladd Program6AFra2026() => MedNorsk(Ny("L21K6A", "UKR", "RUS"), _saker.Program6AFra2026(), _saker.Norsk6A);

    public Deltakerkladd Norsk6A() => Med(Ny("L21K6A", "UKR", "RUS"), _saker.Norsk6A());

    /// <summary>In mottak: qualification first, training second.</summary>
    public Deltakerkladd Kvalifisering()
    {
        var mottak = terning.Velg(Mottak);
        return Med(Ny("L21", "DAR", "ARA", "SPA"), _saker.Kvalifisering(mottak), _saker.Asyl(mottak));
    }

    public Deltakerkladd Asyl() => Med(Ny("L21", "DAR", "ARA", "FRA"), _saker.Asyl(terning.Velg(Mottak)));

    private Personrad Skolert(string hjemmel) => Ny(hjemmel, "ARA", "DAR", "SWA", "TIG") with { Skolegang = terning.Velg("U0", "U1", "U2", "U3") };

    private Personrad Ny(string hjemmel, params ReadOnlySpan<string> spraak)
    {
        var (fornavn, etternavn) = navn.Neste();
        var soeknadsaar = hjemmel switch
        {
            "L03" => 2015 + terning.Kast(4),
            "L21K6A" => 2022 + terning.Kast(4),
            _ => 2021 + terning.Kast(4),
        };

        // Most have both numbers; some are known by one of them only.
        var har = terning.Kast(10);
        return new Personrad
        {
            Loepenr = "",
            Fornavn = fornavn,
            Etternavn = etternavn,
            Duf = har == 0 ? "" : numre.Duf(soeknadsaar),
            Fnr = har is 1 or 2 or 3 ? "" : numre.Fnr(),
            Hjemmelskode = hjemmel,
            Mspraak = terning.Velg(spraak),
        };
    }

    // Every other participant in a programme also has a case of Norwegian.
    private Deltakerkladd MedNorsk(Personrad person, Sakskladd program, Func<Sakskladd> norsk) =>
        terning.Kast(2) == 0 ? Med(person, program) : Med(person, program, norsk());

    private static Deltakerkladd Med(Personrad person, params ImmutableArray<Sakskladd> saker) => new(
        MedSkolegangForMaalet(person, saker),
        [.. saker.Select(static (sak, plass) => sak with { Rad = sak.Rad with { Saksnr = plass + 1 } })])
    {
        INir = new NirPerson(person.Duf, person.Fnr),
    };

    // The guiding levels (IF § 28): A2 without grunnskole, B1 with it, B2 orally with videregående.
    private static Personrad MedSkolegangForMaalet(Personrad person, ImmutableArray<Sakskladd> saker) => (person.Skolegang, saker[^1].Rad.Spraaknivaa) switch
    {
        ("", _) => person,
        (_, var nivaa) when nivaa.Contains("A2", StringComparison.Ordinal) => person with { Skolegang = "U0" },
        ("U2" or "U3", "B1") => person with { Skolegang = "U1" },
        _ => person,
    };
}
