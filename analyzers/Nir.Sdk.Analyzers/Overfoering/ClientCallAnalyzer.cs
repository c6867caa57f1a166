using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>What the rules on transfer have in common: each looks at one call at a time, and knows the client's types.</summary>
public abstract class ClientCallAnalyzer : NirAnalyzer
{
    private protected sealed override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        var client = new ClientSymbols(symbols.Compilation);
        context.RegisterOperationAction(operation => Analyze(operation, (IInvocationOperation)operation.Operation, client), OperationKind.Invocation);
    }

    private protected abstract void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client);
}
