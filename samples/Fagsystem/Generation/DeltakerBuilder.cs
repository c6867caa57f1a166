using System.Collections.Immutable;
using Fagsystem.Export;

namespace Fagsystem.Generation;

/// <summary>Makes participants whose export NIR accepts without a remark. Planted faults start from one of them.</summary>
internal sealed class DeltakerBuilder(Dice dice, NumberSeries numbers, NameList name)
{
    public const string Kommune = "9901";
    public const string OtherKommune = "9902";

    private static readonly string[] Mottak = ["Fjordvik mottak", "Skogly mottak"];

    private readonly SakBuilder _saker = new(dice);

    public NumberSeries Numbers => numbers;

    /// <summary>Introduksjonsloven: permits until 2020, programmes that ended long ago.</summary>
    public DeltakerDraft Program03() => MedNorsk(Create("L03", "ARA", "TIG", "SOM"), _saker.Program03(), _saker.Norsk03);

    public DeltakerDraft Norsk03() => With(Create("L03", "ARA", "TIG", "SWA"), _saker.Norsk03());

    /// <summary>Integreringsloven, going on.</summary>
    public DeltakerDraft Program21() => MedNorsk(Skolert("L21"), _saker.Program21(), _saker.Norsk21);

    /// <summary>Integreringsloven, ended.</summary>
    public DeltakerDraft EndedProgram21() => With(Skolert("L21"), _saker.EndedProgram21());

    public DeltakerDraft Norsk21() => With(Skolert("L21"), _saker.Norsk21());

    /// <summary>Kapittel 6A as it was before 2026: the programme was a right, without a contract.</summary>
    public DeltakerDraft Program6ABefore2026() => MedNorsk(Create("L21K6A", "UKR", "RUS"), _saker.Program6ABefore2026(), _saker.Norsk6A);

    /// <summary>Kapittel 6A from 2026: the programme follows the ordinary kapittel 4.</summary>
    public DeltakerDraft Program6AFrom2026() => MedNorsk(Create("L21K6A", "UKR", "RUS"), _saker.Program6AFrom2026(), _saker.Norsk6A);

    public DeltakerDraft Norsk6A() => With(Create("L21K6A", "UKR", "RUS"), _saker.Norsk6A());

    /// <summary>In mottak: qualification first, training second.</summary>
    public DeltakerDraft Kvalifisering()
    {
        var mottak = dice.Choose(Mottak);
        return With(Create("L21", "DAR", "ARA", "SPA"), _saker.Kvalifisering(mottak), _saker.Asyl(mottak));
    }

    public DeltakerDraft Asyl() => With(Create("L21", "DAR", "ARA", "FRA"), _saker.Asyl(dice.Choose(Mottak)));

    private PersonRow Skolert(string hjemmel) => Create(hjemmel, "ARA", "DAR", "SWA", "TIG") with { Skolegang = dice.Choose("U0", "U1", "U2", "U3") };

    private PersonRow Create(string hjemmel, params ReadOnlySpan<string> spraak)
    {
        var (fornavn, etternavn) = name.Next();
        var soeknadsaar = hjemmel switch
        {
            "L03" => 2015 + dice.Throw(4),
            "L21K6A" => 2022 + dice.Throw(4),
            _ => 2021 + dice.Throw(4),
        };

        // Most have both numbers; some are known by one of them only.
        var present = dice.Throw(10);
        return new PersonRow
        {
            SequenceNumber = "",
            Fornavn = fornavn,
            Etternavn = etternavn,
            Duf = present == 0 ? "" : numbers.Duf(soeknadsaar),
            Fnr = present is 1 or 2 or 3 ? "" : numbers.Fnr(),
            HjemmelCode = hjemmel,
            Mspraak = dice.Choose(spraak),
        };
    }

    // Every other participant in a programme also has a case of Norwegian.
    private DeltakerDraft MedNorsk(PersonRow person, SakDraft program, Func<SakDraft> norsk) =>
        dice.Throw(2) == 0 ? With(person, program) : With(person, program, norsk());

    private static DeltakerDraft With(PersonRow person, params ImmutableArray<SakDraft> saker) => new(
        WithSkolegangForGoal(person, saker),
        [.. saker.Select(static (sak, place) => sak with { Rad = sak.Rad with { Saksnr = place + 1 } })])
    {
        INir = new NirPerson(person.Duf, person.Fnr),
    };

    // The guiding levels (IF § 28): A2 without grunnskole, B1 with it, B2 orally with videregående.
    private static PersonRow WithSkolegangForGoal(PersonRow person, ImmutableArray<SakDraft> saker) => (person.Skolegang, saker[^1].Rad.Spraaknivaa) switch
    {
        ("", _) => person,
        (_, var level) when level.Contains("A2", StringComparison.Ordinal) => person with { Skolegang = "U0" },
        ("U2" or "U3", "B1") => person with { Skolegang = "U1" },
        _ => person,
    };
}
