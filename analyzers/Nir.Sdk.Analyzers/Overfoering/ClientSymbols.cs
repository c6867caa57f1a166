using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>The client's types in a compilation.</summary>
internal sealed class ClientSymbols(Compilation compilation)
{
    private readonly INamedTypeSymbol? _client = compilation.GetTypeByMetadataName("Nir.Sdk.Client.NirClient");
    private readonly INamedTypeSymbol? _transport = compilation.GetTypeByMetadataName("Nir.Sdk.Client.Transport.INirTransport");

    public INamedTypeSymbol? Registrering { get; } = compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.Registrering");

    public INamedTypeSymbol? CancellationToken { get; } = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");

    /// <summary>The base of all contexts of EF Core. Null: the program has none.</summary>
    public INamedTypeSymbol? DbContext { get; } = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext");

    /// <summary>Whether a body saves to a database through EF Core.</summary>
    public BodyQuestion<IOperation> Saves => field ??= new(body => DbContext is not null && body.Descendants().OfType<IInvocationOperation>()
        .Any(call => call.TargetMethod.Name is "SaveChanges" or "SaveChangesAsync" && call.TargetMethod.ContainingType.Is(DbContext)));

    public bool IsClient(ITypeSymbol type) => type.Is(_client) || type.Is(_transport);

    /// <summary>Whether the call's outcome is a value that must be looked at.</summary>
    public bool IsSend(IInvocationOperation invocation) =>
        IsClient(invocation.TargetMethod.ContainingType)
        && (invocation.TargetMethod.Name is "SendAsync" or "DeleteAsync" || invocation.TargetMethod.ReturnType is INamedTypeSymbol
        {
            TypeArguments: [{ Name: "TransferResult" or "DeletionResult" }],
        });
}
