using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>What the rules on transfer have in common: each looks at one call at a time, and knows the client's types.</summary>
public abstract class ClientCallAnalyzer : NirAnalyzer
{
    private protected sealed override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        var client = ClientSymbols.For(symbols);
        context.RegisterOperationAction(operation =>
        {
            var invocation = (IInvocationOperation)operation.Operation;
            if (IsAsked(invocation, client) && !invocation.IsInExpressionTree())
            {
                Analyze(operation, invocation, client);
            }
        }, OperationKind.Invocation);
    }

    /// <summary>Whether a call may be one to speak of: all others are let go soonest.</summary>
    private protected virtual bool IsAsked(IInvocationOperation invocation, ClientSymbols client) => client.IsClient(invocation.TargetMethod.ContainingType);

    private protected abstract void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client);
}
