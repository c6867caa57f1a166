using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>Recognises <c>x.ToKode()</c>, the wire code of a code.</summary>
internal static class KodeCall
{
    /// <summary>The list of x; null when the operation is no such call. <c>x?.ToKode()</c> is one.</summary>
    public static Kodeliste? ListOf(IOperation operation)
    {
        var value = LocalVariable.Resolve(operation);
        while (value is IConditionalAccessOperation access)
        {
            value = access.WhenNotNull.Unwrap();
        }

        return value is IInvocationOperation { TargetMethod: { Name: "ToKode", IsExtensionMethod: true } method, Arguments: [{ Value.Type: { } type }] }
            && Kodeliste.For(type) is { } list
            && method.ContainingType.Name == $"{list.Type.Name}Kodeverk" ? list : null;
    }
}
