using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>The client's types in a compilation.</summary>
internal sealed class ClientSymbols
{
    private static readonly ConditionalWeakTable<NirSymbols, ClientSymbols> Cache = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    // As references: the runtime has code for dictionaries of those.
    private readonly ConcurrentDictionary<ITypeSymbol, object> _isClient = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _client;
    private readonly INamedTypeSymbol? _transport;

    private ClientSymbols(Compilation compilation)
    {
        _client = compilation.GetTypeByMetadataName("Nir.Sdk.Client.NirClient");
        _transport = compilation.GetTypeByMetadataName("Nir.Sdk.Client.Transport.INirTransport");
        Registrering = compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.Registrering");
        Call = compilation.GetTypeByMetadataName("Nir.Sdk.Client.Calls.NirCall");
        CancellationToken = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        Reader = new(compilation);
        DbContext = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext");
    }

    public INamedTypeSymbol? Registrering { get; }

    /// <summary>The base of all calls that a transport makes.</summary>
    public INamedTypeSymbol? Call { get; }

    public INamedTypeSymbol? CancellationToken { get; }

    /// <summary>Reads the methods that a body calls.</summary>
    public SourceReader Reader { get; }

    /// <summary>The base of all contexts of EF Core. Null: the program has none.</summary>
    public INamedTypeSymbol? DbContext { get; }

    /// <summary>Whether a body saves to a database through EF Core.</summary>
    public BodyQuestion<IOperation> Saves => field ??= new(body => DbContext is not null && body.Descendants().OfType<IInvocationOperation>()
        .Any(call => call.TargetMethod.Name is "SaveChanges" or "SaveChangesAsync" && call.TargetMethod.ContainingType.Is(DbContext)));

    /// <summary>What the rules on transfer all ask of every call: the same for all of them.</summary>
    public static ClientSymbols For(NirSymbols symbols) => Cache.GetValue(symbols, static key => new(key.Compilation));

    public bool IsClient(ITypeSymbol? type) => type is not null && ReferenceEquals(_isClient.GetOrAdd(type, Look), Yes);

    /// <summary>Whether a method is a transport's own: what tries again asks it once for each attempt.</summary>
    public bool IsAttempt(IMethodSymbol method) => _transport is not null && method.Name.EndsWith("SendAsync", StringComparison.Ordinal)
        && method.ContainingType.Is(_transport) && _transport.GetMembers("SendAsync") is [var send]
        && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(send), method);

    /// <summary>Whether the call's outcome is a value that must be looked at.</summary>
    public bool IsSend(IInvocationOperation invocation) =>
        IsClient(invocation.TargetMethod.ContainingType)
        && (invocation.TargetMethod.Name is "SendAsync" or "DeleteAsync" || invocation.TargetMethod.ReturnType is INamedTypeSymbol
        {
            TypeArguments: [{ Name: "TransferResult" or "DeletionResult" }],
        });

    private object Look(ITypeSymbol type) => type.Is(_client) || type.Is(_transport) ? Yes : No;
}
