using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>NIR5051: nobody looks at the result of a send. <c>_ =</c> says that it is on purpose.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenResultAnalyzer : ClientCallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR5051);

    private protected override void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client)
    {
        if (client.IsSend(invocation) && IsUnseen(Outcome(invocation)))
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR5051.Descriptor, invocation.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }

    // What becomes of the task on the way to its result: await, ConfigureAwait, GetAwaiter().GetResult(), Wait().
    private static IOperation Outcome(IOperation operation) => operation.Parent switch
    {
        IAwaitOperation awaited => Outcome(awaited),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" or "WaitAsync" } call
            when call.Instance == operation => Outcome(call),
        IConditionalAccessOperation access when access.WhenNotNull == operation => Outcome(access),
        _ => operation,
    };

    private static bool IsUnseen(IOperation outcome) => outcome.Parent switch
    {
        // An arrow's body is returned to whoever calls it.
        IExpressionStatementOperation { Syntax: ExpressionStatementSyntax } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None } declarator } =>
            declarator.Parent?.Parent is not IUsingDeclarationOperation
                && LocalVariable.For(declarator.Symbol, declarator) is { OnlyValue: not null, Reads.Count: 0 },
        _ => false,
    };
}
