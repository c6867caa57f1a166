using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR2006: a number holds on the last day that the registration tells of, wherever in it that day stands.</summary>
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
        return RegistreringValidator.Validate(program, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test }).Avvik
            .Any(static avvik => avvik.Regel is "NIR2006");
    }
}
