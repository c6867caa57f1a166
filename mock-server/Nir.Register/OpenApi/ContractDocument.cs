using Nir.Register.Contract;

namespace Nir.Register.OpenApi;

/// <summary>The contract's document, as it is written from its operations.</summary>
internal static class ContractDocument
{
    /// <summary>Makes the document. Nothing is served.</summary>
    public static string Create() => OpenApiDocumentWriter.Create(ContractOperation.All);
}
