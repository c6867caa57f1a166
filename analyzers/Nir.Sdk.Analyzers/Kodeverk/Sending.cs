using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>Recognises that a registration is sent, written or judged as it stands.</summary>
internal sealed class Sending(Compilation compilation)
{
    private readonly INamedTypeSymbol? _client = compilation.GetTypeByMetadataName("Nir.Sdk.Client.NirClient");
    private readonly INamedTypeSymbol? _validator = compilation.GetTypeByMetadataName("Nir.Sdk.Regler.RegistreringValidator");
    private readonly INamedTypeSymbol? _json = compilation.GetTypeByMetadataName("Nir.Sdk.Contract.NirJson");

    /// <summary>Whether the value goes straight to a send, or through a local that never holds anything else.</summary>
    public bool IsSent(IOperation registrering)
    {
        var value = registrering;
        while (value.Parent is IConversionOperation { OperatorMethod: null })
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation argument => IsSend(argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsSent(declarator.Symbol, declarator),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value =>
                IsSent(target.Local, assignment),
            _ => false,
        };
    }

    private bool IsSent(ILocalSymbol symbol, IOperation within)
    {
        var local = LocalVariable.For(symbol, within);
        return local.OnlyValue is not null && local.Reads.Any(read => read.Parent is IArgumentOperation argument
            ? IsSend(argument)
            : read.Parent is IConversionOperation { Parent: IArgumentOperation converted } && IsSend(converted));
    }

    private bool IsSend(IArgumentOperation argument) => argument is { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: var method } }
        && ((method.Name == "SendAsync" && method.ContainingType.Is(_client))
            || (method.Name == "Validate" && method.ContainingType.Is(_validator))
            || (method.Name == "Write" && method.ContainingType.Is(_json)));
}
