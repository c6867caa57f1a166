using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>Recognises <c>x.Kode()</c>, the wire code of a code.</summary>
internal static class Kodekall
{
    /// <summary>The list of x; null when the operation is no such call. <c>x?.Kode()</c> is one.</summary>
    public static Kodeliste? ListeOf(IOperation operation)
    {
        var value = operation.Unwrap();
        while (value is IConditionalAccessOperation access)
            value = access.WhenNotNull.Unwrap();

        return value is IInvocationOperation { TargetMethod: { Name: "Kode", IsExtensionMethod: true } method, Arguments: [{ Value.Type: { } type }] }
            && Kodeliste.For(type) is { } liste
            && method.ContainingType.Name == $"{liste.Type.Name}Kodeverk" ? liste : null;
    }
}
