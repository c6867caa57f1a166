using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>What a program has not given is named at once: nothing is sent, and no result is made without what it tells.</summary>
public sealed class NotGivenTests
{
    private static readonly Guid Id = Examples.Id;

    private static readonly StoredRegistrering Stored = Examples.Stored(Examples.Program);

    private static readonly Avslutning End = new() { Dato = new(2026, 3, 2), Avslutningsaarsak = Avslutningsaarsak.Flyttet };

    private static readonly PersonlisteQuery List = new() { Lovverk = Lovverk.Integreringsloven };

    private static readonly HenvendelseMessage Message = new()
    {
        Kommune = Examples.Program.Kommune,
        Person = Examples.Person,
        Henvendelse = new() { Id = Id, Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2026, 1, 12) },
    };

    // The name of the argument, after the operation's.
    private static readonly Dictionary<string, Func<NirClient, Task>> Null = new()
    {
        ["send registrering"] = static client => client.SendAsync(null!),
        ["update registrering"] = static client => client.UpdateAsync(Id, "v1", null!),
        ["update version"] = static client => client.UpdateAsync(Id, null!, Examples.Program),
        ["merge lastAccepted"] = static client => client.MergeAsync(null!, Examples.Program),
        ["merge mine"] = static client => client.MergeAsync(Examples.Program, null!),
        ["delete stored"] = static client => client.DeleteAsync(null!),
        ["delete version"] = static client => client.DeleteAsync(Id, null!),
        ["compare registrering"] = static client => client.CompareAsync(null!),
        ["remarks registrering"] = static client => client.ReadMerknaderAsync(null!),
        ["search person"] = static client => client.SearchAsync(null!),
        ["status person"] = static client => client.ReadStatusAsync(null!),
        ["persondata person"] = static client => client.ReadPersondataAsync(null!),
        ["add-end stored"] = static client => client.AddEndAsync(null!, End),
        ["add-end avslutning"] = static client => client.AddEndAsync(Stored, null!),
        ["remove stored"] = static client => client.RemoveComputedEndAsync(null!),
        ["reopen stored"] = static client => client.ReopenAsync(null!),
        ["contact message"] = static client => client.SendContactAsync(null!),
        ["contact person"] = static client => client.SendContactAsync(Message with { Person = null! }),
        ["page query"] = static client => client.ReadPersonlistePageAsync(null!),
        ["download query"] = static client => client.DownloadPersonlisteAsync(null!, Stream.Null),
        ["download destination"] = static client => client.DownloadPersonlisteAsync(List, (Stream)null!),
        ["download path"] = static client => client.DownloadPersonlisteAsync(List, (string)null!),
        ["statistics query"] = static client => client.ReadStatistikkAsync(null!),
    };

    private static readonly Dictionary<string, Func<NirClient, Task>> Empty = new()
    {
        ["delete id"] = static client => client.DeleteAsync(Guid.Empty, "v1"),
        ["delete version"] = static client => client.DeleteAsync(Id, ""),
        ["compare registrering"] = static client => client.CompareAsync(Examples.Program with { Id = Guid.Empty }),
        ["persondata person"] = static client => client.ReadPersondataAsync(new()),
        ["contact person"] = static client => client.SendContactAsync(Message with { Person = new() }),
        ["contact message"] = static client => client.SendContactAsync(Message with { Henvendelse = Message.Henvendelse with { Id = Guid.Empty } }),
    };

    private static readonly Dictionary<string, Action> Results = new()
    {
        ["accepted version"] = static () => _ = new Accepted(Id, "call", ""),
        ["accepted correlationId"] = static () => _ = new Accepted(Id, "", "v1"),
        ["deleted correlationId"] = static () => _ = new Deleted(Id, ""),
        ["unknown reason"] = static () => _ = new OutcomeUnknown(Id, "call", ""),
        ["deletion-unknown reason"] = static () => _ = new DeletionOutcomeUnknown(Id, "call", ""),
        ["equal version"] = static () => _ = new Equal(Id, ""),
        ["different version"] = static () => _ = new Different(Id, "", ["Tiltak"]),
        ["different members"] = static () => _ = new Different(Id, "v1", []),
        ["stored registrering"] = static () => _ = new StoredRegistrering(null!, "v1"),
        ["stored version"] = static () => _ = new StoredRegistrering(Examples.Program, ""),
        ["refused avvik"] = static () => _ = new Refused(Id, "call", []),
        ["without registrering"] = static () => NirModelFactory.CreateRefused(Id, NirModelFactory.CreateAvvik("NIR1001")).WithoutForbidden<Registrering>(null!),
        ["outcome fault"] = static () => CallOutcome.From((Exception)null!),
        ["search result"] = static () => new SearchCall(Examples.Person).Describe(null!),
        ["status result"] = static () => new ReadStatusCall(Examples.Person).Describe(null!),
        ["persondata result"] = static () => new ReadPersondataCall(Examples.Person).Describe(null!),
        ["page result"] = static () => new ReadPersonlisteCall(List).Describe(null!),
    };

    private readonly Script _register = new();

    public static TheoryData<string> NullNames => [.. Null.Keys];

    public static TheoryData<string> EmptyNames => [.. Empty.Keys];

    public static TheoryData<string> ResultNames => [.. Results.Keys];

    [Theory]
    [MemberData(nameof(NullNames))]
    public async Task What_is_null_is_named_and_nothing_is_sent(string name)
    {
        Assert.Equal(name.Split(' ')[1], (await Assert.ThrowsAsync<ArgumentNullException>(() => Null[name](Examples.Client(_register)))).ParamName);
        Assert.Empty(_register.Requests);
    }

    [Theory]
    [MemberData(nameof(EmptyNames))]
    public async Task What_is_empty_is_named_and_nothing_is_sent(string name)
    {
        Assert.Equal(name.Split(' ')[1], (await Assert.ThrowsAsync<ArgumentException>(() => Empty[name](Examples.Client(_register)))).ParamName);
        Assert.Empty(_register.Requests);
    }

    [Theory]
    [MemberData(nameof(ResultNames))]
    public void A_result_is_not_made_without_what_it_tells(string name) =>
        Assert.Equal(name.Split(' ')[1], Assert.ThrowsAny<ArgumentException>(Results[name]).ParamName);

    [Fact]
    public async Task A_wire_is_given_a_call() => Assert.Equal(
        "call",
        (await Assert.ThrowsAsync<ArgumentNullException>(
            () => new HttpNirTransport(Examples.Endpoint, new FastToken()).SendAsync<TransferResult>(null!, TestContext.Current.CancellationToken))).ParamName);

    [Theory]
    [InlineData(0, "accepted")]
    [InlineData(1, "refused")]
    [InlineData(2, "conflict")]
    [InlineData(3, "outcomeUnknown")]
    public void A_transfer_that_is_accepted_tells_of_every_function_that_is_missing(int missing, string name)
    {
        var result = NirModelFactory.CreateAccepted(Id);

        Assert.Throws<ArgumentNullException>(
            name, () => result.Match(Or<Accepted>(missing is 0), Or<Refused>(missing is 1), Or<Conflict>(missing is 2), Or<OutcomeUnknown>(missing is 3)));
    }

    [Theory]
    [InlineData(0, "deleted")]
    [InlineData(1, "alreadyDeleted")]
    [InlineData(2, "refused")]
    [InlineData(3, "conflict")]
    [InlineData(4, "outcomeUnknown")]
    public void A_deletion_that_is_done_tells_of_every_function_that_is_missing(int missing, string name)
    {
        var result = NirModelFactory.CreateDeleted(Id);

        Assert.Throws<ArgumentNullException>(name, () => result.Match(Or<Deleted>(missing is 0), Or<AlreadyDeleted>(missing is 1),
            Or<DeletionRefused>(missing is 2), Or<DeletionConflict>(missing is 3), Or<DeletionOutcomeUnknown>(missing is 4)));
    }

    [Theory]
    [InlineData(0, "equal")]
    [InlineData(1, "different")]
    [InlineData(2, "absent")]
    public void A_comparison_that_is_equal_tells_of_every_function_that_is_missing(int missing, string name) => Assert.Throws<ArgumentNullException>(
        name, () => new Equal(Id, "v1").Match(Or<Equal>(missing is 0), Or<Different>(missing is 1), Or<Absent>(missing is 2)));

    private static Func<T, string> Or<T>(bool isMissing) => isMissing ? null! : static _ => "";
}
