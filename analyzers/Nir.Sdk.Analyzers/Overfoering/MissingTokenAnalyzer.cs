using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>NIR5052: the method was given a cancellation token and does not give it on to the SDK.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingTokenAnalyzer : ClientCallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR5052);

    private protected override void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client)
    {
        // Most calls take no token: that is seen soonest.
        if (!invocation.TargetMethod.Parameters.Any(parameter => parameter.IsOptional && IsToken(parameter.Type, client))
            || !client.IsClient(invocation.TargetMethod.ContainingType)
            || invocation.Arguments.FirstOrDefault(
                argument => IsToken(argument.Parameter?.Type, client)) is not { ArgumentKind: ArgumentKind.DefaultValue } argument
            || Token(context, invocation, client) is not { } token
            || new CancelledPlace(token).Holds(invocation))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            RegelDescriptions.NIR5052.Descriptor, invocation.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Egenskaper.Token, token.Name).Add(Egenskaper.Medlem, argument.Parameter!.Name),
            token.Name, invocation.TargetMethod.Name));
    }

    // The nearest token parameter; null also where cancelling what cleans up would be wrong, and where several could be meant.
    private static IParameterSymbol? Token(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client)
    {
        IOperation inner = invocation;
        for (var parent = invocation.Parent; parent is not null; inner = parent, parent = parent.Parent)
        {
            if (parent is ICatchClauseOperation || (parent is ITryOperation attempt && attempt.Finally == inner) || IsLeft(parent, inner))
            {
                return null;
            }

            var method = parent switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (method is null)
            {
                continue;
            }

            if (Only(method.Parameters, client) is { } found)
            {
                // What is called nothing is not to be read.
                return found.IsDiscard || found.Name is "_" ? null : found;
            }

            if (method.IsStatic || Tokens(method.Parameters, client) > 1)
            {
                return null;
            }
        }

        return context.ContainingSymbol is IMethodSymbol { Parameters: var parameters } && invocation.SemanticModel is not null
            ? Only(parameters, client)
            : null;
    }

    // What nobody waits for, or runs when it will: the token may be cancelled long before.
    private static bool IsLeft(IOperation parent, IOperation value) => parent switch
    {
        ISimpleAssignmentOperation { Target: IDiscardOperation } thrown => thrown.Value.Type is { Name: "Task" or "ValueTask" },
        IEventAssignmentOperation => true,
        IAssignmentOperation { Target: IMemberReferenceOperation } kept => kept.Value == value && value is IDelegateCreationOperation,
        _ => false,
    };

    private static IParameterSymbol? Only(ImmutableArray<IParameterSymbol> parameters, ClientSymbols client) =>
        Tokens(parameters, client) == 1 ? parameters.First(parameter => IsToken(parameter.Type, client) && parameter.RefKind == RefKind.None) : null;

    private static int Tokens(ImmutableArray<IParameterSymbol> parameters, ClientSymbols client) =>
        parameters.Count(parameter => IsToken(parameter.Type, client) && parameter.RefKind == RefKind.None);

    private static bool IsToken(ITypeSymbol? type, ClientSymbols client) => SymbolEqualityComparer.Default.Equals(type, client.CancellationToken);
}
