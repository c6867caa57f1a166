using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>NIR5054: what was read is used for its version only, so that what a caseworker changed is sent over.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenContentAnalyzer : ClientCallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR5054);

    private protected override void Analyze(OperationAnalysisContext context, IInvocationOperation invocation, ClientSymbols client)
    {
        if (invocation.TargetMethod.Name is not ("SendAsync" or "UpdateAsync") || !client.IsClient(invocation.TargetMethod.ContainingType))
        {
            return;
        }

        if (Stored(invocation) is { } stored && (IsRead(stored, client) || (stored is ILocalReferenceOperation local && IsUnseen(local, client))))
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR5054.Descriptor, invocation.Syntax.GetLocation()));
        }
    }

    // What was read, where the call names it: as what was stored before, or by its version.
    private static IOperation? Stored(IInvocationOperation call) => call.TargetMethod.Name is "SendAsync"
        ? Argument(call, "previous")
        : Argument(call, "version") is { } version && LocalVariable.Resolve(version) is IPropertyReferenceOperation
        {
            Property.Name: "Version",
            Instance: { } instance
        } ? instance.Unwrap() : null;

    private static IOperation? Argument(IInvocationOperation call, string name) => call.Arguments
        .FirstOrDefault(argument => argument.Parameter?.Name == name && argument.ArgumentKind is ArgumentKind.Explicit)?.Value.Unwrap();

    private static bool IsUnseen(ILocalReferenceOperation local, ClientSymbols client)
    {
        var root = local.Root();
        return ComesFromRead(local, root, client) && LocalVariable.For(local.Local, root).Uses.All(use => IsDeclared(use) || IsForVersion(use, client));
    }

    // var x = await client.ReadAsync(id); and: await client.ReadAsync(id) is { } x.
    private static bool ComesFromRead(ILocalReferenceOperation local, IOperation root, ClientSymbols client)
    {
        if (LocalVariable.For(local.Local, root).OnlyValue is { } value)
        {
            return IsRead(value.Unwrap(), client);
        }

        return root.Descendants().OfType<IIsPatternOperation>().Any(test =>
            IsRead(test.Value.Unwrap(), client) && test.Pattern.DescendantsAndSelf().Any(pattern => Declares(pattern, local.Local)));
    }

    private static bool Declares(IOperation pattern, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(
        pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } recursive => recursive.DeclaredSymbol,
            _ => null,
        },
        local);

    private static bool IsRead(IOperation value, ClientSymbols client) => value switch
    {
        IAwaitOperation awaited => IsRead(awaited.Operation, client),
        ICoalesceOperation coalesce => coalesce.WhenNull is IConversionOperation { Operand: IThrowOperation } or IThrowOperation
            && IsRead(coalesce.Value.Unwrap(), client),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => IsRead(task, client),
        IInvocationOperation { TargetMethod: { Name: "ReadAsync", ContainingType: { } type } } => client.IsClient(type),
        _ => false,
    };

    private static bool IsDeclared(ILocalReferenceOperation use) => use.Parent is IDeclarationExpressionOperation
        || (use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use);

    // Its version, whether it is there, and the transfer that names it: nothing of what it holds.
    private static bool IsForVersion(ILocalReferenceOperation use, ClientSymbols client)
    {
        IOperation value = use;
        while (value.Parent is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion;
        }

        return value.Parent switch
        {
            IPropertyReferenceOperation property => property.Property.Name is "Version" && !IsHeldAgainst(property),
            IConditionalAccessOperation access => access.Operation == value && access.WhenNotNull is IPropertyReferenceOperation { Property.Name: "Version" }
                && !IsHeldAgainst(access),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test =>
                IsNull(test.LeftOperand) || IsNull(test.RightOperand),
            IIsPatternOperation test => IsNullTest(test.Pattern),
            IArgumentOperation { Parameter.Name: "previous", Parent: IInvocationOperation call } => client.IsSend(call),
            _ => false,
        };
    }

    // Where the version is the one that was seen earlier, so is the content.
    private static bool IsHeldAgainst(IOperation version) => IsCompared(version)
        || (version.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            && LocalVariable.For(declarator.Symbol, declarator).Reads.Any(IsCompared));

    private static bool IsCompared(IOperation version) => version.Parent switch
    {
        IConversionOperation conversion => IsCompared(conversion),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test =>
            !test.LeftOperand.Unwrap().ConstantValue.HasValue && !test.RightOperand.Unwrap().ConstantValue.HasValue,
        IInvocationOperation { TargetMethod.Name: "Equals" } or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } } => true,
        _ => false,
    };

    private static bool IsNullTest(IOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => IsNullTest(negated.Pattern),
        IConstantPatternOperation constant => IsNull(constant.Value),
        IRecursivePatternOperation recursive => recursive is { PropertySubpatterns.IsEmpty: true, DeclaredSymbol: null },
        _ => false,
    };

    private static bool IsNull(IOperation operation) => operation.Unwrap().ConstantValue is { HasValue: true, Value: null };
}
