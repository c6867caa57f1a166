using Fagsystem.Overfoering;
using Fagsystem.Tests.Fixtures;
using Nir.Sdk.Client;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Tests.Overfoering;

public sealed class CorrectionTests
{
    [Theory]
    [InlineData("NIR1001", nameof(Introduksjonsprogram.Sluttmaal))]
    [InlineData("NIR1002", nameof(Introduksjonsprogram.Integreringskontrakt))]
    public void A_field_that_the_law_forbids_in_a_programme_is_dropped_and_nothing_else(string regel, string member)
    {
        var program = (Introduksjonsprogram)Saker.Mapped(Saker.Program()) with { Integreringskontrakt = new() { Inngaatt = new(2026, 2, 16) } };

        var corrected = Processing.Rett(program, NirModelFactory.CreateRefused(program.Id, NirModelFactory.CreateAvvik(regel)));

        Assert.Equal([member], Differences(program, corrected!));
    }

    [Theory]
    [InlineData("NIR1003", nameof(Norskopplaering.Utdanningsbakgrunn))]
    [InlineData("NIR1011", nameof(Norskopplaering.Utdanningsbakgrunn))]
    [InlineData("NIR1004", nameof(Norskopplaering.Norskmaal))]
    [InlineData("NIR1005", nameof(Norskopplaering.FulltidVideregaaende))]
    public void A_field_that_the_law_forbids_in_training_is_dropped_and_nothing_else(string regel, string member)
    {
        var norsk = (Norskopplaering)Saker.Mapped(Saker.Norsk()) with { FulltidVideregaaende = false };

        var corrected = Processing.Rett(norsk, NirModelFactory.CreateRefused(norsk.Id, NirModelFactory.CreateAvvik(regel)));

        Assert.Equal([member], Differences(norsk, corrected!));
    }

    [Fact]
    public void A_week_that_is_there_twice_with_the_same_hours_is_kept_once()
    {
        var registrering = Saker.Mapped(Saker.Norsk(Saker.Timer("2026/08", 12), Saker.Timer("2026/08", 12), Saker.Timer("2026/09", 12)));

        var corrected =
            Assert.IsType<Norskopplaering>(Processing.Rett(registrering, NirModelFactory.CreateRefused(registrering.Id,
                NirModelFactory.CreateAvvik("NIR1905"))));

        Assert.Equal(["2026-W08", "2026-W09"], corrected.TimerNorsk!.Select(static timer => timer.Uke.ToString()));
    }

    [Fact]
    public void A_week_that_is_there_twice_with_different_hours_is_the_caseworkers_to_choose()
    {
        var registrering = Saker.Mapped(Saker.Norsk(Saker.Timer("2026/08", 12), Saker.Timer("2026/08", 7.5m)));
        Avvik[] avvik = [NirModelFactory.CreateAvvik("NIR1905")];

        Assert.Null(Processing.Rett(registrering, NirModelFactory.CreateRefused(registrering.Id, avvik)));
        Assert.Equal(Oppfoelging.Saksbehandler, Processing.Receiver(registrering, avvik));
    }

    [Fact]
    public void Nothing_is_corrected_when_something_cannot_be()
    {
        var program = Saker.Mapped(Saker.Program());
        Avvik[] avvik = [NirModelFactory.CreateAvvik("NIR1001"), NirModelFactory.CreateAvvik("NIR1903")];

        Assert.Null(Processing.Rett(program, NirModelFactory.CreateRefused(program.Id, avvik)));
        Assert.Equal(Oppfoelging.Saksbehandler, Processing.Receiver(program, avvik));
    }

    [Fact]
    public void Remarks_do_not_stand_in_the_way_of_a_correction()
    {
        var program = Saker.Mapped(Saker.Program());

        Assert.NotNull(
            Processing.Rett(program, NirModelFactory.CreateRefused(program.Id, NirModelFactory.CreateAvvik("NIR1001"),
            NirModelFactory.CreateAvvik("NIR1101"))));
    }

    [Theory]
    [InlineData("NIR1202", nameof(Oppfoelging.Saksbehandler))]
    [InlineData("NIR1903", nameof(Oppfoelging.Saksbehandler))]
    [InlineData("NIR5006", nameof(Oppfoelging.Support))]
    [InlineData("NIR2001", nameof(Oppfoelging.Leverandoer))]
    public void A_refusal_goes_to_whom_the_table_or_else_NIR_says(string regel, string receiver)
    {
        Assert.Equal(receiver, Processing.Receiver(Saker.Mapped(Saker.Program()), [NirModelFactory.CreateAvvik(regel)]).ToString());
    }

    private static string[] Differences(Registrering before, Registrering after) =>
    [
        .. before.GetType().GetProperties().Where(member => !Equals(member.GetValue(before), member.GetValue(after))).Select(static member => member.Name),
    ];
}
