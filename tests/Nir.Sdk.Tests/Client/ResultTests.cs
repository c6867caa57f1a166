using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;
using Nir.Sdk.Tests.Frister;
using Examples = Nir.Shared.Client.Examples;

namespace Nir.Sdk.Tests.Client;

/// <summary>Results are a closed set, print in one line and carry what was found as members.</summary>
public sealed class ResultTests
{
    private static readonly Guid Id = Examples.Id;

    private static readonly TransferResult[] Transfers =
    [
        NirModelFactory.CreateAccepted(Id), NirModelFactory.CreateAccepted(Id, "7", NirModelFactory.CreateAvvik("NIR1103")),
        NirModelFactory.CreateRefused(Id, NirModelFactory.CreateAvvik("NIR1001")),
        NirModelFactory.CreateConflictWithAnotherId(Id, Guid.NewGuid()), NirModelFactory.CreateConflictWithChange(Id, "2"),
        NirModelFactory.CreateConflictWithChange(Id, null),
        NirModelFactory.CreateOutcomeUnknown(Id),
    ];

    private static readonly DeletionResult[] Deletions =
    [
        NirModelFactory.CreateDeleted(Id), NirModelFactory.CreateAlreadyDeleted(Id), NirModelFactory.CreateDeletionRefused(Id,
            NirModelFactory.CreateAvvik("NIR5001")),
        NirModelFactory.CreateDeletionConflict(Id, "2"), NirModelFactory.CreateDeletionConflict(Id, null), NirModelFactory.CreateDeletionOutcomeUnknown(Id),
    ];

    [Fact]
    public void A_match_takes_the_function_of_the_outcome()
    {
        Assert.Equal(
            ["accepted", "accepted", "refused", "conflict", "conflict", "conflict", "unknown"],
            Transfers.Select(static result => result.Match(static _ => "accepted", static _ => "refused", static _ => "conflict", static _ => "unknown")));
        Assert.Equal(
            ["deleted", "already", "refused", "conflict", "conflict", "unknown"],
            Deletions.Select(
                static result =>
                    result.Match(static _ => "deleted", static _ => "already", static _ => "refused", static _ => "conflict", static _ => "unknown")));
        Assert.Equal(
            ["equal", "different", "absent"],
            new ComparisonResult[] { new Equal(Id, "1"), new Different(Id, "1", ["Tiltak"]),
                new Absent(Id) }.Select(static result => result.Match(static _ => "equal", static _ => "different", static _ => "absent")));
    }

    [Fact]
    public void Nobody_outside_can_add_an_outcome() => Assert.All(
        new[] { typeof(TransferResult), typeof(DeletionResult), typeof(ComparisonResult) },
        static type => Assert.All(
            type.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
                .Where(static constructor => constructor.GetParameters() is not [{ Name: "original" }]),
            static constructor => Assert.True(constructor.IsFamilyAndAssembly)));

    [Fact]
    public void Each_prints_in_one_line_without_what_was_not_assessed()
    {
        var lines = Transfers.Select(static result => (result with { NotAssessed = [new("NIR3001", "Sak")] }).ToString())
            .Concat(Deletions.Select(static result => result.ToString())).ToList();

        Assert.All(lines, static line => Assert.DoesNotContain('\n', line));
        Assert.All(lines, static line => Assert.DoesNotContain("NIR3001", line, StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.InRange(line.Length, 20, 300));
        Assert.StartsWith($"Accepted {Id} as version 1 (call ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"Accepted {Id} as version 7, with remarks: NIR1103 ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"Refused {Id}: NIR1001 ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_names_the_version_the_register_has_where_that_is_known()
    {
        var existing = new Conflict(Id, "call", ConflictCause.ExistsUnderThisId);

        Assert.Contains("already as version 2.", (existing with { Version = "2" }).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" as version ", existing.ToString(), StringComparison.Ordinal);
        Assert.Contains("holds version 2 ", NirModelFactory.CreateConflictWithChange(Id, "2").ToString(), StringComparison.Ordinal);
        Assert.Contains("no such version", NirModelFactory.CreateConflictWithChange(Id, null).ToString(), StringComparison.Ordinal);
        Assert.Contains(", to version 2,", NirModelFactory.CreateDeletionConflict(Id, "2").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("version", NirModelFactory.CreateDeletionConflict(Id, null).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_made_here_says_that_nothing_was_sent() => Assert.Contains(
        "before sending",
        (NirModelFactory.CreateRefused(Id, NirModelFactory.CreateAvvik("NIR1001")) with { IsRefusedBeforeSending = true }).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_deleted_now_or_was_before_is_gone() =>
        Assert.Equal([true, true, false, false, false, false], Deletions.Select(static result => result.IsGone));

    [Fact]
    public void What_is_stored_has_no_unknown_codes_unless_they_are_told() => Assert.Empty(NirModelFactory.CreateStored(Examples.Program).UnknownKoder);

    [Fact]
    public void What_a_register_wrote_does_not_reach_the_line()
    {
        var avvik =
            NirModelFactory.CreateAvvik("NIR1001", $"/{Examples.DufDigits}") with
            {
                Regel = Examples.DufDigits,
                Tekst = Examples.DufDigits,
                TekstEn = Examples.DufDigits
            };

        Assert.DoesNotContain(Examples.DufDigits, NirModelFactory.CreateRefused(Id, avvik).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Examples.DufDigits, NirModelFactory.CreateAccepted(Id, "1", avvik with
        {
            Alvorlighet =
            Sdk.Regler.Alvorlighet.Merknad
        }).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NIR1001", nameof(Introduksjonsprogram.Sluttmaal))]
    [InlineData("NIR1002", nameof(Introduksjonsprogram.Integreringskontrakt))]
    public void A_refused_registration_is_had_without_the_field_that_the_law_forbids(string regel, string member)
    {
        var without = NirModelFactory.CreateRefused(Id, NirModelFactory.CreateAvvik(regel)).WithoutForbidden(Examples.Program);

        Assert.Equal([member], ModelDifference.Find(Examples.Program, without));
    }

    [Theory]
    [InlineData("NIR1201")]
    [InlineData("NIR1003")]
    [InlineData("NIR1103")]
    public void What_it_was_refused_for_otherwise_stays(string regel) =>
        Assert.Equal(Examples.Program, NirModelFactory.CreateRefused(Id, NirModelFactory.CreateAvvik(regel)).WithoutForbidden(Examples.Program));

    [Fact]
    public void Another_registration_is_not_changed_for_this_refusal() => Assert.Throws<ArgumentException>(
        "registrering", () => NirModelFactory.CreateRefused(Guid.NewGuid(), NirModelFactory.CreateAvvik("NIR1001")).WithoutForbidden(Examples.Program));

    [Fact]
    public async Task The_deadlines_are_compared_when_both_sides_are_known()
    {
        var sak = TestSak.Flyktning(new(2025, 12, 1));
        var nir = new NirBeregning { Lovverk = Lovverk.Introduksjonsloven };

        Assert.False((await SendAsync(sak, nir)).Frister!.ErLik);
        Assert.True((await SendAsync(sak, nir with { Lovverk = Lovverk.Integreringsloven })).Frister!.ErLik);
        Assert.Null((await SendAsync(sak, null)).Frister);
    }

    private static Task<TransferResult> SendAsync(Personsak sak, NirBeregning? nir)
    {
        var register = new Script();
        register.Answer(201, Examples.Answer());
        return Examples.Client(register).SendAsync(Examples.Program, sak, nir, cancellationToken: TestContext.Current.CancellationToken);
    }
}
