using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>
/// Runs the validator of each form before its action and puts what it says into the model state, under the names of
/// the form's fields. The action asks <c>ModelState.IsValid</c> and redraws.
/// </summary>
public sealed class FormValidation : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            // An address that makes no sense is as good as one that says nothing; there is no form to put right.
            context.ModelState.Clear();
        }

        foreach (var value in context.ActionArguments.Values)
        {
            if (value is null
                || context.HttpContext.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(value.GetType())) is not IValidator validator)
            {
                continue;
            }

            var result = await validator.ValidateAsync(new ValidationContext<object>(value), context.HttpContext.RequestAborted);
            foreach (var error in result.Errors)
            {
                var key = $"{FormParameters.Prefix}.{error.PropertyName}";

                // What could not even be read has been said already.
                if (context.ModelState.GetFieldValidationState(key) != ModelValidationState.Invalid)
                {
                    context.ModelState.AddModelError(key, error.ErrorMessage);
                }
            }
        }

        await next();
    }
}
