namespace Nir.Register.Contract;

/// <summary>Puts an operation into the contract. It stands in the operation's own file, so that there is no list to forget.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal abstract class OperationAttribute : Attribute
{
    /// <summary>The operation.</summary>
    public abstract ContractOperation Operation { get; }
}
