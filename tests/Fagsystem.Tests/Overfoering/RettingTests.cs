using Fagsystem.Overfoering;
using Fagsystem.Tests.Kulisser;
using Nir.Sdk.Client;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Tests.Overfoering;

public sealed class RettingTests
{
    [Theory]
    [InlineData("NIR1001", nameof(Introduksjonsprogram.Sluttmaal))]
    [InlineData("NIR1002", nameof(Introduksjonsprogram.Integreringskontrakt))]
    public void A_field_that_the_law_forbids_in_a_programme_is_dropped_and_nothing_else(string regel, string medlem)
    {
        var program = (Introduksjonsprogram)Saker.Kartlagt(Saker.Program()) with { Integreringskontrakt = new() { Inngaatt = new(2026, 2, 16) } };

        var rettet = Behandling.Rett(program, NirModelFactory.Refused(program.Id, NirModelFactory.Avvik(regel)));

        Assert.Equal([medlem], Forskjeller(program, rettet!));
    }

    [Theory]
    [InlineData("NIR1003", nameof(Norskopplaering.Utdanningsbakgrunn))]
    [InlineData("NIR1011", nameof(Norskopplaering.Utdanningsbakgrunn))]
    [InlineData("NIR1004", nameof(Norskopplaering.Norskmaal))]
    [InlineData("NIR1005", nameof(Norskopplaering.FulltidVideregaaende))]
    public void A_field_that_the_law_forbids_in_training_is_dropped_and_nothing_else(string regel, string medlem)
    {
        var norsk = (Norskopplaering)Saker.Kartlagt(Saker.Norsk()) with { FulltidVideregaaende = false };

        var rettet = Behandling.Rett(norsk, NirModelFactory.Refused(norsk.Id, NirModelFactory.Avvik(regel)));

        Assert.Equal([medlem], Forskjeller(norsk, rettet!));
    }

    [Fact]
    public void A_week_that_is_there_twice_with_the_same_hours_is_kept_once()
    {
        var registrering = Saker.Kartlagt(Saker.Norsk(Saker.Timer("2026/08", 12), Saker.Timer("2026/08", 12), Saker.Timer("2026/09", 12)));

        var rettet = Assert.IsType<Norskopplaering>(Behandling.Rett(registrering, NirModelFactory.Refused(registrering.Id, NirModelFactory.Avvik("NIR1905"))));

        Assert.Equal(["2026-W08", "2026-W09"], rettet.TimerNorsk!.Select(static timer => timer.Uke.ToString()));
    }

    [Fact]
    public void A_week_that_is_there_twice_with_different_hours_is_the_caseworkers_to_choose()
    {
        var registrering = Saker.Kartlagt(Saker.Norsk(Saker.Timer("2026/08", 12), Saker.Timer("2026/08", 7.5m)));
        Avvik[] avvik = [NirModelFactory.Avvik("NIR1905")];

        Assert.Null(Behandling.Rett(registrering, NirModelFactory.Refused(registrering.Id, avvik)));
        Assert.Equal(Oppfoelging.Saksbehandler, Behandling.Mottaker(registrering, avvik));
    }

    [Fact]
    public void Nothing_is_corrected_when_something_cannot_be()
    {
        var program = Saker.Kartlagt(Saker.Program());
        Avvik[] avvik = [NirModelFactory.Avvik("NIR1001"), NirModelFactory.Avvik("NIR1903")];

        Assert.Null(Behandling.Rett(program, NirModelFactory.Refused(program.Id, avvik)));
        Assert.Equal(Oppfoelging.Saksbehandler, Behandling.Mottaker(program, avvik));
    }

    [Fact]
    public void Remarks_do_not_stand_in_the_way_of_a_correction()
    {
        var program = Saker.Kartlagt(Saker.Program());

        Assert.NotNull(Behandling.Rett(program, NirModelFactory.Refused(program.Id, NirModelFactory.Avvik("NIR1001"), NirModelFactory.Avvik("NIR1101"))));
    }

    [Theory]
    [InlineData("NIR1202", nameof(Oppfoelging.Saksbehandler))]
    [InlineData("NIR1903", nameof(Oppfoelging.Saksbehandler))]
    [InlineData("NIR5006", nameof(Oppfoelging.Support))]
    [InlineData("NIR2001", nameof(Oppfoelging.Leverandoer))]
    public void A_refusal_goes_to_whom_the_table_or_else_NIR_says(string regel, string mottaker)
    {
        Assert.Equal(mottaker, Behandling.Mottaker(Saker.Kartlagt(Saker.Program()), [NirModelFactory.Avvik(regel)]).ToString());
    }

    private static string[] Forskjeller(Registrering foer, Registrering etter) =>
    [
        .. foer.GetType().GetProperties().Where(medlem => !Equals(medlem.GetValue(foer), medlem.GetValue(etter))).Select(static medlem => medlem.Name),
    ];
}
