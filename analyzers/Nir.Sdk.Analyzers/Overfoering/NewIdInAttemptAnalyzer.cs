using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>
/// NIR5053: each round of a retry makes a new <c>Id</c>. A loop is a retry when it ends once a send went well (or goes on after a fault)
/// and nothing in the registration but the id changes from round to round.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NewIdInAttemptAnalyzer : ClientCallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR5053);

    private protected override bool IsAsked(IInvocationOperation invocation, ClientSymbols client) =>
        MadeId.IsNumber(invocation) || MadeId.MayBe(invocation.TargetMethod, client);

    private protected override void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client)
    {
        if (AttemptLoop.Around(invocation, client) is { } loop
            && (MadeId.IsNumber(invocation) ? IsNew(invocation, client, loop) : IsMade(invocation, client, loop)))
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR5053.Descriptor, invocation.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }

    private static bool IsNew(IInvocationOperation id, ClientSymbols client, AttemptLoop loop) =>
        Registrering(id, client, loop) is { } creation && loop.Sends(creation, client) && loop.IsRetryOf(creation, id);

    private static bool IsMade(IInvocationOperation call, ClientSymbols client, AttemptLoop loop) =>
        MadeId.By(call.TargetMethod, client) is { } made && (made.IsSent || loop.Sends(call, client)) && loop.IsRetryOf(made.Creation, made.Id, call);

    // The registration whose Id the new number becomes, straight or by a local of the loop.
    private static IOperation? Registrering(IOperation id, ClientSymbols client, AttemptLoop loop)
    {
        switch (id.Parent)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Id" }, Parent.Parent: { } creation } assignment
                when assignment.Value == id && creation is IObjectCreationOperation or IWithOperation && creation.Type.Is(client.Registrering):
                return creation;
            default:
                return LocalVariable.Given(id) is { Reads: [var read] } && loop.Contains(read) ? Registrering(read, client, loop) : null;
        }
    }
}
