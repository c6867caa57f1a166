namespace Nir.Register.Contract;

/// <inheritdoc/>
/// <typeparam name="TOperation">The operation.</typeparam>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class OperationAttribute<TOperation> : OperationAttribute
    where TOperation : ContractOperation, new()
{
    /// <inheritdoc/>
    public override ContractOperation Operation { get; } = new TOperation();
}
