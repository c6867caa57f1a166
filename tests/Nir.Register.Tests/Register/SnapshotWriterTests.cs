using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

/// <summary>A register in one file: the same after a round trip, and the same when its journal is done again.</summary>
public sealed class SnapshotWriterTests
{
    private static readonly DateOnly Start = new(2021, 1, 1);
    private static readonly ImmutableArray<SyntheticPerson> Personer = [.. new SyntheticPersons(17).CreateNext(4)];
    private static readonly Caller Intro = new(Rolle.Kommuneintrobruker, SyntheticKommune.Fjordvik.Nummer);
    private static readonly Caller Norsk = new(Rolle.Kommunenorskbruker, SyntheticKommune.Fjordvik.Nummer);

    /// <summary>One thing asked of a register, as a recipe: it needs the state to know versions.</summary>
    private sealed record Step(int What, int Person, int Dager, bool Valg);

    private static Gen<Step> Steps =>
        from what in Gen.Choose(0, 12)
        from person in Gen.Choose(0, Personer.Length - 1)
        from days in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 500)))
        from valg in Gen.Elements(true, false)
        select new Step(what, person, days, valg);

    [Fact]
    public void A_register_is_the_same_after_a_round_trip_and_after_its_journal_is_done_again() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Arb.From(Gen.ArrayOf(Steps)), static history =>
        {
            var register = Live(history);
            var snapshot = register.TakeSnapshot();
            var expected = SnapshotWriter.Write(register.State);

            var read = SnapshotWriter.Write(SnapshotReader.Read(snapshot, RegisterOptions.Documented));
            var done = SnapshotWriter.Write(SnapshotReader.DoAgain(snapshot, RegisterOptions.Documented));

            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(read));
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(done));
            return true;
        }));

    [Fact]
    public void What_was_restored_lives_on_as_the_original_does()
    {
        var register = Live([new(0, 0, 0, true), new(1, 0, 0, true), new(2, 1, 3, true)]);
        var copy = new FakeRegister(RegisterOptions.Documented, new RegisterClock(TimeProvider.System));
        copy.Restore(register.TakeSnapshot());

        foreach (var single in new[] { register, copy })
        {
            single.Clock.Set(Start.AddYears(10));
            single.Execute(new RegisterCommand.LetDaysPass());
        }

        Assert.Equal(SnapshotWriter.Write(register.State), SnapshotWriter.Write(copy.State));
        Assert.Contains(register.State.Registreringer.Values, static entry => entry.Avslutninger.Count > 0);
    }

    [Fact]
    public void The_journal_in_the_file_names_no_one()
    {
        var register = Live([new(0, 0, 0, true), new(1, 0, 0, true), new(4, 0, 0, true)]);

        var text = Encoding.UTF8.GetString(register.TakeSnapshot());
        var journal = text[text.IndexOf("\"journal\"", StringComparison.Ordinal)..];

        Assert.Contains("\"command\": \"Store\"", journal, StringComparison.Ordinal);
        Assert.DoesNotContain(Personer[0].DufNummer.RevealValue(), journal, StringComparison.Ordinal);
        Assert.DoesNotContain(Personer[0].Foedselsnummer.RevealValue(), journal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_journal_is_a_ring_and_what_it_leads_to_is_the_same_when_the_oldest_have_gone()
    {
        var register = Live([new(0, 0, 0, true)]);
        var program = Personer[0].CreateIntroduksjonsprogram() with { Id = Guid.NewGuid() };
        register.Execute(new RegisterCommand.Store(Intro, program, new Condition.Absent(), 100));
        for (var i = 0; i < 1_500; i++)
        {
            var version = register.State.Registreringer[program.Id].Version;
            register.Execute(new RegisterCommand.Store(Intro, program with { LivsmestringGjennomfoert = i % 2 == 0 }, new Condition.Version(version), 100));
        }

        var done = SnapshotReader.DoAgain(register.TakeSnapshot(), RegisterOptions.Documented);

        Assert.Equal(1_000, register.JournalEntries.Count());
        Assert.Equal(SnapshotWriter.Write(register.State), SnapshotWriter.Write(done));
    }

    [Theory]
    [InlineData("""{"format":"nir-register","version":2}""", "is of version 2, and this server reads version 1")]
    [InlineData("""{"format":"nir-register"}""", "does not say which version")]
    [InlineData("""{"format":"noe annet","version":1}""", "is not a register's snapshot")]
    [InlineData("""[]""", "is not a register's snapshot")]
    [InlineData("tull", "it is not JSON")]
    [InlineData("""{"format":"nir-register","version":1,"profile":"strict","createsUnknownPersons":false,"state":{"date":"i går"}}""", "is damaged")]
    public void A_file_that_cannot_be_read_is_told_by_what_is_wrong_and_changes_nothing(string file, string expected)
    {
        var register = Live([new(0, 0, 0, true)]);
        var before = register.State;

        var error = Assert.Throws<FormatException>(() => register.Restore(Encoding.UTF8.GetBytes(file)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("i går", error.Message, StringComparison.Ordinal);
        Assert.Same(before, register.State);
    }

    [Fact]
    public void A_fork_shares_the_past_and_nothing_after()
    {
        var register = Live([new(0, 0, 0, true), new(1, 0, 0, true)]);
        var branch = FakeRegister.From(register.State, new RegisterClock(TimeProvider.System));

        branch.Execute(new RegisterCommand.CreatePerson(Personer[3].Referanse));

        Assert.Equal(register.State.Registreringer.Keys, branch.State.Registreringer.Keys);
        Assert.Equal(register.State.Personer.Count + 1, branch.State.Personer.Count);
    }

    private static FakeRegister Live(IEnumerable<Step> history)
    {
        var register = new FakeRegister(RegisterOptions.Documented, new RegisterClock(TimeProvider.System));
        register.Clock.Set(Start);
        foreach (var step in history)
        {
            register.Clock.Set(register.Clock.Dato.AddDays(step.Dager));
            register.Execute(Command(register, step));
        }

        return register;
    }

    private static RegisterCommand Command(FakeRegister register, Step step)
    {
        var person = Personer[step.Person];
        var id = new Guid(step.Person + 1, 0, 0, new byte[8]);
        var version = register.State.Registreringer.TryGetValue(id, out var stored) ? stored.Version : "0";
        var program = person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Id = id, Avslutning = null };
        return step.What switch
        {
            0 => new RegisterCommand.UpdatePersondata(person.WithFlyktning(step.Valg ? new(2018, 3, 1) : new(2018, 3, 2))),
            1 => new RegisterCommand.Store(Intro, program, new Condition.Absent(), 100),
            2 => new RegisterCommand.Store(Intro, program with { LivsmestringGjennomfoert = step.Valg }, new Condition.Version(version), 110),
            3 => new RegisterCommand.Delete(Intro, id, new Condition.Version(version)),
            4 =>
                new RegisterCommand.AddAvslutning(Intro, id, new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning },
                    new Condition.Version(version)),
            5 => new RegisterCommand.RemoveBeregnetAvslutning(Intro, id, new Condition.Version(version)),
            6 => new RegisterCommand.Gjenaapne(Intro, id, new Condition.Version(version)),
            7 => new RegisterCommand.CreatePerson(person.Referanse),
            8 => new RegisterCommand.NotifyPersondata(person.WithFlyktning(new(2018, 3, 3)), register.Clock.Dato.AddDays(40)),
            9 => new RegisterCommand.RegisterHenvendelse(Intro, new()
            {
                Kommune = SyntheticKommune.Fjordvik.Nummer,
                Person = person.Referanse,
                Henvendelse = new()
                {
                    Id = id, Type = step.Valg
                    ? Henvendelsestype.Krav
                    : Henvendelsestype.Tilbud, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2021, 2, 1)
                },
            }),
            10 => new RegisterCommand.ChangeInNirWeb(program with { KarriereveiledningGjennomfoert = step.Valg }, 100),
            11 => new RegisterCommand.Close(step.Valg ? [new() { From = new(2022, 1, 1), To = new(2022, 1, 20) }] : []),
            _ => new RegisterCommand.ReadStatus(Norsk, person.Referanse),
        };
    }
}
