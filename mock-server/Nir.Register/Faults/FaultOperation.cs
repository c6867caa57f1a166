using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;

namespace Nir.Register.Faults;

/// <summary>What a call asks for, as faults tell calls apart: an operation of the contract, or a token. Its word is what stands in JSON.</summary>
public readonly record struct FaultOperation
{
    private static readonly Lazy<FrozenDictionary<string, FaultOperation>> Words = new(static () =>
        All.ToFrozenDictionary(static operation => operation.Word, StringComparer.Ordinal));

    private readonly string? _word;

    private FaultOperation(string word) => _word = word;

    /// <summary>A token from the register's own endpoint: <c>token</c>.</summary>
    public static FaultOperation Token { get; } = new("token");

    /// <summary>A token from the fake Maskinporten: <c>maskinporten-token</c>.</summary>
    public static FaultOperation MaskinportenToken { get; } = new("maskinporten-token");

    /// <summary>Storing a registration: <c>transfer</c>.</summary>
    public static FaultOperation Transfer { get; } = new("transfer");

    /// <summary>Reading a registration: <c>read</c>.</summary>
    public static FaultOperation Read { get; } = new("read");

    /// <summary>Removing a registration: <c>remove</c>.</summary>
    public static FaultOperation Remove { get; } = new("remove");

    /// <summary>Searching for what is registered about a person: <c>search</c>.</summary>
    public static FaultOperation Search { get; } = new("search");

    /// <summary>Reading a person's status and deadlines: <c>status</c>.</summary>
    public static FaultOperation Status { get; } = new("status");

    /// <summary>Reading what other sources tell of a person: <c>persondata</c>.</summary>
    public static FaultOperation Persondata { get; } = new("persondata");

    /// <summary>Registering a contact, a claim or an offer: <c>contact</c>.</summary>
    public static FaultOperation Contact { get; } = new("contact");

    /// <summary>Adding a programme's ending: <c>add-ending</c>.</summary>
    public static FaultOperation AddEnding { get; } = new("add-ending");

    /// <summary>Removing an ending that the register computed: <c>remove-ending</c>.</summary>
    public static FaultOperation RemoveEnding { get; } = new("remove-ending");

    /// <summary>Reopening a programme: <c>reopen</c>.</summary>
    public static FaultOperation Reopen { get; } = new("reopen");

    /// <summary>Reading the code lists: <c>kodeverk</c>.</summary>
    public static FaultOperation Kodeverk { get; } = new("kodeverk");

    /// <summary>All that faults can strike, in the order of the contract.</summary>
    public static ImmutableArray<FaultOperation> All { get; } =
        [.. ContractOperation.All.Select(static operation => operation.Descriptor.Word).OfType<string>().Select(static word => new FaultOperation(word))];

    /// <summary>The word that stands in JSON, on the page and in forms. Empty: no operation.</summary>
    public string Word => _word ?? "";

    internal bool IsToken => this == Token || this == MaskinportenToken;

    /// <summary>Finds an operation by its word.</summary>
    /// <param name="word">The word. Null: none.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(string? word, out FaultOperation operation) => Words.Value.TryGetValue(word ?? "", out operation);

    /// <summary>The operation with a word, also one that has no property here.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="ArgumentException">There is none with that word. The message lists those there are.</exception>
    public static FaultOperation Get(string word) => TryFind(word, out var operation)
        ? operation
        : throw new ArgumentException($"There is no operation with that word. Those there are are {string.Join(", ", All)}.", nameof(word));

    /// <summary>The word.</summary>
    public override string ToString() => Word;

    /// <summary>What a call asks for, by the endpoint that the routing found. Null: nothing that faults strike.</summary>
    internal static FaultOperation? Find(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OperationDescriptor>()?.Word is { } word ? new(word) : null;
}
