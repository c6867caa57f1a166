using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR2005 and NIR2006: a number holds on the last day that the registration tells of, wherever in it that day stands.</summary>
public sealed class KommunenFinnesTests
{
    // Halden had this number from 2020 to 2023.
    private static readonly Kommunenummer Gone = Kommunenummer.Parse("3001");
    private static readonly DateOnly LastDay = new(2023, 12, 31);

    public static TheoryData<int> Places => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_latest_day_decides_wherever_it_stands(int place)
    {
        DateOnly[] days = [new(2022, 3, 1), new(2022, 9, 1), new(2023, 3, 1)];

        Assert.False(IsTold(days));

        days[place] = LastDay;
        Assert.False(IsTold(days));

        days[place] = LastDay.AddDays(1);
        Assert.True(IsTold(days));
    }

    // A start, the last day of a vedtak, of a measure and of leave, and the day of an ending.
    [Fact]
    public void Any_day_of_the_registration_may_be_the_latest()
    {
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven with
        {
            Kommune = Gone,
            Startdato = new(2022, 3, 1),
            Tiltak = null,
            Avslutning = null,
            Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = new(2022, 3, 1), Startdato = new(2022, 3, 1) }],
        };
        foreach (var change in (Func<DateOnly, Introduksjonsprogram>[])
            [
                day => program with { Startdato = day },
                day => program with { Startdato = null, Vedtak = [program.Vedtak![0] with { Sluttdato = day }] },
                day => program with { Tiltak = [new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = new(2022, 3, 1), Til = day }] },
                day => program with { Permisjoner = [TestSak.Permisjon(new(2023, 12, 1), day)] },
                day => program with { Avslutning = new() { Dato = day, Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning } },
            ])
        {
            Assert.DoesNotContain("NIR2006", Told(change(LastDay)));
            Assert.Contains("NIR2006", Told(change(LastDay.AddDays(1))));
        }
    }

    [Theory]
    [InlineData("2003-12-31", "NIR2005")]
    [InlineData("2004-01-01", "NIR2004")]
    public void Of_days_before_the_list_begins_the_list_says_nothing(string last, string regel)
    {
        var day = DateOnly.Parse(last, null);
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven with
        {
            Kommune = Kommunenummer.Parse("0718"),
            Startdato = new(2003, 10, 1),
            Tiltak = null,
            Avslutning = new() { Dato = day, Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning },
            Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = new(2003, 9, 15), Startdato = new(2003, 10, 1) }],
        };

        Assert.Equal([regel], Told(program).Where(static told => told.StartsWith("NIR200", StringComparison.Ordinal) && told is not "NIR2002"));
    }

    private static bool IsTold(DateOnly[] days)
    {
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven with
        {
            Kommune = Gone,
            Startdato = null,
            Tiltak = null,
            Avslutning = null,
            Vedtak = [.. days.Select(static day => new Vedtak
            {
                Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = day, Startdato = day,
            })],
        };
        return Told(program).Contains("NIR2006");
    }

    private static IEnumerable<string> Told(Registrering registrering) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test }).Avvik.Select(static avvik => avvik.Regel);
}
