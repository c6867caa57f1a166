using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Rettsstilling, kategori and ordning in the three families.</summary>
public sealed class MaalgruppeTests
{
    private static readonly DateOnly Dato = new(2026, 3, 1);

    private static readonly IReadOnlyDictionary<string, (string Expected, Func<Personsak> Sak)> Programmer = new Dictionary<string, (string, Func<Personsak>)>
    {
        ["refugee"] = ("rett-og-plikt-introduksjonsprogram", static () => Program()),
        ["under introduksjonsloven"] = ("rett-og-plikt-introduksjonsprogram", static () => TestSak.Introduksjonslov(new(2020, 10, 1))),
        ["aged 17 at the grant"] = ("P12", static () => Program() with { Foedselsdato = new(2008, 6, 1) }),
        ["aged 56 at the grant"] = ("kan-tilbys-introduksjonsprogram", static () => Program() with { Foedselsdato = new(1969, 6, 1) }),
        ["settled without agreement"] = ("kan-tilbys-introduksjonsprogram",
        static () => Program() with { Bosettinger = [new(TestSak.Kommune, new(2025, 12, 10), EtterAvtale: false)] }),
        ["family, settled without agreement"] = ("rett-og-plikt-introduksjonsprogram",
            static () =>
                Familie(bosatt: new(2022, 1, 2), soekt: new(2025, 1, 1)) with { Bosettinger = [new(TestSak.Kommune, new(2025, 12, 10), EtterAvtale: false)] }),
        ["family, reference settled five years before"] = ("kan-tilbys-introduksjonsprogram",
        static () => Familie(bosatt: new(2020, 1, 1), soekt: new(2025, 1, 1))),
        ["family, reference settled less than five years before"] = ("rett-og-plikt-introduksjonsprogram",
        static () => Familie(bosatt: new(2020, 1, 2), soekt: new(2025, 1, 1))),
        ["family of others"] = ("kan-tilbys-introduksjonsprogram", static () => Program(Oppholdsgrunnlag.FamilieTilPersonEtter23Eller25)),
        ["§ 23"] = ("R9", static () => Program(Oppholdsgrunnlag.Utlendingsloven23)),
        ["Nordic or EEA"] = ("P9", static () => Program() with { ErNordiskEllerEoesBorger = true }),
        ["two years in the municipality"] = ("P13",
        static () => Program() with { Tillatelser = [Innvilget(new(2023, 1, 1))], Bosettinger = [new(TestSak.Kommune, new(2023, 12, 20), EtterAvtale: true)] }),
        ["a day less than two years in the municipality"] = ("rett-og-plikt-introduksjonsprogram",
            static () =>
                Program() with { Tillatelser = [Innvilget(new(2023, 1, 1))], Bosettinger = [new(TestSak.Kommune, new(2024, 1, 11), EtterAvtale: true)] }),
        ["work 29.5 hours a week"] = ("rett-og-plikt-introduksjonsprogram",
        static () => Program() with { Arbeidsforhold = [new(new(2026, 1, 1), null, 29.5m)] }),
        ["work 30 hours a week"] = ("P14", static () => Program() with { Arbeidsforhold = [new(new(2026, 1, 1), null, 30)] }),
        ["broken off"] = ("P7", static () => Changed(Program(), static p => p with { AvbruttEllerAvvist = new(2026, 2, 1) })),
        ["broken off later"] = ("rett-og-plikt-introduksjonsprogram",
        static () => Changed(Program(), static p => p with { AvbruttEllerAvvist = new(2026, 4, 1) })),
        ["kapittel 6A in 2025, broken off for work"] = ("rett-til-introduksjonsprogram", static () => Changed(
            TestSak.Program(new(2025, 5, 1), Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse),
            static p => p with { AvbruttEllerAvvist = new(2025, 8, 1), AvbruttForArbeidINorge = true })),
        ["no settlement"] = ("mangler Bosettinger", static () => Program() with { Bosettinger = [] }),
        ["no date of birth"] = ("mangler Foedselsdato", static () => Program() with { Foedselsdato = null }),
        ["no permit"] = ("mangler Tillatelser", static () => new Personsak()),
    };

    private static readonly IReadOnlyDictionary<string, (string Expected, Func<Personsak> Sak)> Norsk = new Dictionary<string, (string, Func<Personsak>)>
    {
        ["refugee"] = ("rett-og-plikt norsk-rett-og-plikt-norskmaal rett-og-plikt-norsk", static () => TestSak.Flyktning(new(2025, 6, 1))),
        ["under introduksjonsloven, after three years"] = ("plikt norsk-600-timer plikt-norsk", static () => TestSak.Flyktning(new(2020, 6, 1))),
        ["duty only under introduksjonsloven"] = ("plikt norsk-300-timer plikt-norsk",
        static () => TestSak.With(Oppholdsgrunnlag.Utlendingsloven23, new(2020, 6, 1))),
        ["duty only"] = ("plikt norsk-plikt-timer plikt-norsk", static () => TestSak.With(Oppholdsgrunnlag.Utlendingsloven23, new(2025, 6, 1))),
        ["kapittel 6A"] = ("rett norsk-rett-norskmaal rett-til-norsk", static () => TestSak.KollektivBeskyttelse(new(2025, 6, 1), new(2025, 8, 1))),
        ["kapittel 6A, not settled"] = ("mangler Bosettinger", static () => TestSak.With(Oppholdsgrunnlag.KollektivBeskyttelse, new(2025, 6, 1))),
        ["other permit"] = ("kan-tilbys norsk-kan-tilbys", static () => TestSak.With(Oppholdsgrunnlag.Annen, new(2025, 6, 1))),
        ["exempted for health"] = ("rett norsk-bare-rett-norskmaal rett-norsk",
        static () => Fritatt(Oppholdsgrunnlag.Flyktning, new(2025, 6, 1), Fritaksgrunn.SaerligeHelsemessigeAarsaker)),
        ["exempted for skills"] = ("rett norsk-bare-rett-norskmaal rett-norsk",
        static () => Fritatt(Oppholdsgrunnlag.Flyktning, new(2025, 6, 1), Fritaksgrunn.NorskProeveB1)),
        ["exempted for skills, and the right lapsed"] = ("R3e",
        static () => Fritatt(Oppholdsgrunnlag.Flyktning, new(2025, 6, 1), Fritaksgrunn.NorskProeveB1, Vedtakstype.BortfallAvRett)),
        ["exempted under introduksjonsloven"] = ("R3c",
        static () => Fritatt(Oppholdsgrunnlag.Flyktning, new(2020, 6, 1), Fritaksgrunn.TilstrekkeligeKunnskaperNorsk)),
        ["exempted from a duty only"] = ("R3d",
        static () => Fritatt(Oppholdsgrunnlag.Utlendingsloven23, new(2025, 6, 1), Fritaksgrunn.SaerligeHelsemessigeAarsaker)),
        ["aged 66 at the grant, 67 now"] = ("NA3", static () => TestSak.Flyktning(new(2025, 6, 1)) with { Foedselsdato = new(1959, 2, 1) }),
        ["aged 16 now under introduksjonsloven"] = ("plikt norsk-600-timer plikt-norsk",
        static () => TestSak.Flyktning(new(2020, 6, 1)) with { Foedselsdato = new(2010, 2, 1) }),
        ["aged 15 now under introduksjonsloven"] = ("NA3", static () => TestSak.Flyktning(new(2020, 6, 1)) with { Foedselsdato = new(2010, 4, 1) }),
    };

    private static readonly IReadOnlyDictionary<string, (string Expected, Func<Personsak> Sak)> Mottak = new Dictionary<string, (string, Func<Personsak>)>
    {
        ["in a reception centre"] = ("plikt opplaering-i-mottak asylsoeker", static () => IMottak()),
        ["aged 17"] = ("R6c", static () => IMottak() with { Foedselsdato = new(2008, 6, 1) }),
        ["aged 17 under introduksjonsloven"] = ("plikt opplaering-i-mottak asylsoeker",
        static () => IMottak() with { Foedselsdato = new(2008, 6, 1), Asylsak = new() { Soekt = new(2020, 12, 31) } }),
        ["not in a reception centre"] = ("R6c", static () => IMottak() with { Mottaksopphold = [] }),
        ["moved out"] = ("R6c", static () => IMottak() with { Mottaksopphold = [new(new(2025, 9, 1), new(2026, 2, 28))] }),
        ["fast procedure"] = ("R6d",
        static () => IMottak() with { Asylsak = new() { Soekt = new(2025, 8, 20), ErIHurtigprosedyreEllerNektetRealitetsbehandling = true } }),
        ["target group of collective protection"] = ("R6e",
        static () => IMottak() with { Asylsak = new() { Soekt = new(2025, 8, 20), ErIMaalgruppenForKollektivBeskyttelse = true } }),
        ["arrival centre"] = ("R6f", static () => IMottak() with { Mottaksopphold = [new(new(2025, 9, 1), null, ErAnkomstsenterEllerTransitt: true)] }),
        ["refused"] = ("R6g", static () => IMottak() with { Asylsak = new() { Soekt = new(2025, 8, 20), AvslaattAvUdi = new(2026, 3, 1) } }),
        ["permit granted"] = ("R6c", static () => IMottak() with { Tillatelser = [Innvilget(new(2026, 2, 1))] }),
    };

    public static TheoryData<string> ProgramName => [.. Programmer.Keys];

    public static TheoryData<string> NorskName => [.. Norsk.Keys];

    public static TheoryData<string> MottakName => [.. Mottak.Keys];

    [Theory]
    [MemberData(nameof(ProgramName))]
    public void The_introduction_programme(string name)
    {
        var sak = Programmer[name].Sak();
        var answer =
            Proeve.Assess(sak,
                sak.Tillatelser is [{ Innvilget.Year: < 2025 }] && sak.Program?.Startdato < new DateOnly(2021, 1, 1)
                    ? new(2020, 11, 1)
                    : name.Contains("in 2025") ? new(2025, 9, 1) : Dato).Introduksjonsprogram;

        Assert.Equal(Programmer[name].Expected, answer.Kategori?.ToKode() ?? Why(answer));
        Assert.Equal(answer.Outcome is AnswerOutcome.Beregnet ? Ordning.Introduksjonsprogram : null, answer.Ordning);
    }

    [Theory]
    [MemberData(nameof(NorskName))]
    public void Training_in_Norwegian_and_social_studies(string name) =>
        Assert.Equal(Norsk[name].Expected, ToText(Proeve.Assess(Norsk[name].Sak(), Dato).Norskopplaering));

    [Theory]
    [MemberData(nameof(MottakName))]
    public void Training_in_reception_centres(string name) =>
        Assert.Equal(Mottak[name].Expected, ToText(Proeve.Assess(Mottak[name].Sak(), Dato).Asylopplaering));

    private static string ToText(OrdningAnswer answer) => answer.Outcome is AnswerOutcome.Beregnet
        ? string.Join(' ', new[] { answer.Rettsstilling?.ToKode(), answer.Ordning?.ToKode(), answer.Kategori?.ToKode() }.Where(static kode => kode is not null))
        : Why(answer);

    private static string Why(Answer answer) => answer.GjelderIkke?.Id ?? $"mangler {answer.Mangel?.Opplysning}";

    private static Personsak Program(Oppholdsgrunnlag grunnlag = Oppholdsgrunnlag.Flyktning) =>
        TestSak.Program(new(2026, 1, 10), Sluttmaal.Arbeid, grunnlag: grunnlag);

    private static Personsak Familie(DateOnly bosatt, DateOnly soekt)
    {
        var sak = Program(Oppholdsgrunnlag.FamilieTilFlyktning);
        return sak with { Tillatelser = [sak.Tillatelser[0] with { ReferansepersonBosatt = bosatt, Soekt = soekt }] };
    }

    private static Tillatelse Innvilget(DateOnly innvilget) => new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Flyktning, Innvilget = innvilget };

    private static Personsak Changed(Personsak sak, Func<Programdeltakelse, Programdeltakelse> change) => sak with { Program = change(sak.Program!) };

    private static Personsak Fritatt(Oppholdsgrunnlag grunnlag, DateOnly innvilget, Fritaksgrunn ground, Vedtakstype? vedtak = null) =>
        TestSak.With(grunnlag, innvilget) with
        {
            Norsk = new()
            {
                Fritak = [new() { Fritaksgrunn = ground, Fritaksomraade = Fritaksomraade.Norskopplaering, Vedtaksdato = innvilget.AddMonths(2) }],
                Vedtak = vedtak is { } type ? [new() { Vedtakstype = type, Vedtaksdato = innvilget.AddMonths(2) }] : [],
            },
        };

    private static Personsak IMottak() => new()
    {
        Foedselsdato = new(1990, 6, 15),
        Asylsak = new() { Soekt = new(2025, 8, 20) },
        Mottaksopphold = [new(new(2025, 9, 1), null)],
    };
}
